using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KumamotoWards.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportFindings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Findings",
                table: "CountImportFiles",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Findings",
                table: "CountImportFiles");
        }
    }
}
