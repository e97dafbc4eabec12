using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KumamotoWards.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EventsAndPopulation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PopulationFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    WardId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgeGroup = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Residents = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PopulationFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PopulationFigures_Wards_WardId",
                        column: x => x.WardId,
                        principalTable: "Wards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrendNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    BreaksSeries = table.Column<bool>(type: "INTEGER", nullable: false),
                    WardId = table.Column<int>(type: "INTEGER", nullable: true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenBy = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenInUnit = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrendNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrendNotes_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrendNotes_StaffMembers_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrendNotes_Units_WrittenInUnit",
                        column: x => x.WrittenInUnit,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrendNotes_Wards_WardId",
                        column: x => x.WardId,
                        principalTable: "Wards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PopulationFigures_WardId",
                table: "PopulationFigures",
                column: "WardId");

            migrationBuilder.CreateIndex(
                name: "IX_PopulationFigures_Year_WardId_AgeGroup_Kind",
                table: "PopulationFigures",
                columns: new[] { "Year", "WardId", "AgeGroup", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrendNotes_OfficeId",
                table: "TrendNotes",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_TrendNotes_WardId",
                table: "TrendNotes",
                column: "WardId");

            migrationBuilder.CreateIndex(
                name: "IX_TrendNotes_WrittenBy",
                table: "TrendNotes",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_TrendNotes_WrittenInUnit",
                table: "TrendNotes",
                column: "WrittenInUnit");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PopulationFigures");

            migrationBuilder.DropTable(
                name: "TrendNotes");
        }
    }
}
