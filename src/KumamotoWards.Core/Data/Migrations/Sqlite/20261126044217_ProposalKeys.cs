using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KumamotoWards.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProposalKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "Proposals",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Key",
                table: "Proposals",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_Key",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Proposals");
        }
    }
}
