using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KumamotoWards.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListsOfProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_State_DueOn",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_WardId",
                table: "Proposals");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Lists",
                table: "Proposals",
                columns: new[] { "State", "DueOn", "SuspendedOn", "PublishedAt", "WardId", "UnitId", "SectionId", "SuggestedSectionId", "Kind", "FiscalYear", "Sequence", "SubmittedOn", "SchoolDistrict", "IsExceptional", "AnsweredWithId" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ListsOfWard",
                table: "Proposals",
                columns: new[] { "WardId", "State", "DueOn", "SuspendedOn", "PublishedAt", "UnitId", "SectionId", "SuggestedSectionId", "Kind", "FiscalYear", "Sequence", "SubmittedOn", "SchoolDistrict", "IsExceptional", "AnsweredWithId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_Lists",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_ListsOfWard",
                table: "Proposals");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_State_DueOn",
                table: "Proposals",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_WardId",
                table: "Proposals",
                column: "WardId");
        }
    }
}
