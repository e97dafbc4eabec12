using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KumamotoWards.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WindowCountsComplete : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_HeldTallies_OfficeId_Date",
                table: "HeldTallies");

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovedAt",
                table: "OfficeMonths",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CorrectedAt",
                table: "OfficeMonths",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsReturned",
                table: "OfficeMonths",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAt",
                table: "OfficeMonths",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SubmittedById",
                table: "OfficeMonths",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HappenedAt",
                table: "HeldTallies",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Resolution",
                table: "HeldTallies",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ResolutionReason",
                table: "HeldTallies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ResolvedAt",
                table: "HeldTallies",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResolvedById",
                table: "HeldTallies",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HappenedAt",
                table: "CountLines",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "CountLines",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CellComments",
                columns: table => new
                {
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    CountItemId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    StaffMemberId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellComments", x => new { x.OfficeId, x.Date, x.CountItemId });
                });

            migrationBuilder.CreateTable(
                name: "CheckCursors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    LastLineId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckCursors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckSwitches",
                columns: table => new
                {
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StaffMemberId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckSwitches", x => new { x.OfficeId, x.Rule });
                });

            migrationBuilder.CreateTable(
                name: "CountAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    CountItemId = table.Column<int>(type: "int", nullable: true),
                    Rule = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredById = table.Column<int>(type: "int", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountAlerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CountImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Shape = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    StaffMemberId = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OnBehalfReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    NewCells = table.Column<int>(type: "int", nullable: false),
                    ChangedCells = table.Column<int>(type: "int", nullable: false),
                    UnchangedCells = table.Column<int>(type: "int", nullable: false),
                    RefusedCells = table.Column<int>(type: "int", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReversedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReversedById = table.Column<int>(type: "int", nullable: true),
                    ReversalReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    StaffMemberId = table.Column<int>(type: "int", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deputies_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MonthDueDays",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthDueDays", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "OfficeMonthSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Action = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<int>(type: "int", nullable: false),
                    StaffMemberId = table.Column<int>(type: "int", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    IsOnBehalf = table.Column<bool>(type: "bit", nullable: false),
                    DeputyForId = table.Column<int>(type: "int", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedById = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeMonthSteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaperTotals",
                columns: table => new
                {
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperTotals", x => new { x.OfficeId, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "CountImportFiles",
                columns: table => new
                {
                    CountImportId = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountImportFiles", x => x.CountImportId);
                    table.ForeignKey(
                        name: "FK_CountImportFiles_CountImports_CountImportId",
                        column: x => x.CountImportId,
                        principalTable: "CountImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HeldTallies_OfficeId_Resolution_Date",
                table: "HeldTallies",
                columns: new[] { "OfficeId", "Resolution", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_CountLines_ImportId",
                table: "CountLines",
                column: "ImportId",
                filter: "\"ImportId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CountAlerts_OfficeId_Date_CountItemId_Rule",
                table: "CountAlerts",
                columns: new[] { "OfficeId", "Date", "CountItemId", "Rule" });

            migrationBuilder.CreateIndex(
                name: "IX_CountAlerts_Rule",
                table: "CountAlerts",
                column: "Rule");

            migrationBuilder.CreateIndex(
                name: "IX_CountImports_Hash",
                table: "CountImports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_CountImports_UploadedAt",
                table: "CountImports",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_StaffMemberId",
                table: "Deputies",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_UnitId",
                table: "Deputies",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeMonthSteps_DeputyForId",
                table: "OfficeMonthSteps",
                column: "DeputyForId",
                filter: "\"DeputyForId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeMonthSteps_OfficeId_Month",
                table: "OfficeMonthSteps",
                columns: new[] { "OfficeId", "Month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CellComments");

            migrationBuilder.DropTable(
                name: "CheckCursors");

            migrationBuilder.DropTable(
                name: "CheckSwitches");

            migrationBuilder.DropTable(
                name: "CountAlerts");

            migrationBuilder.DropTable(
                name: "CountImportFiles");

            migrationBuilder.DropTable(
                name: "Deputies");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "MonthDueDays");

            migrationBuilder.DropTable(
                name: "OfficeMonthSteps");

            migrationBuilder.DropTable(
                name: "PaperTotals");

            migrationBuilder.DropTable(
                name: "CountImports");

            migrationBuilder.DropIndex(
                name: "IX_HeldTallies_OfficeId_Resolution_Date",
                table: "HeldTallies");

            migrationBuilder.DropIndex(
                name: "IX_CountLines_ImportId",
                table: "CountLines");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "OfficeMonths");

            migrationBuilder.DropColumn(
                name: "CorrectedAt",
                table: "OfficeMonths");

            migrationBuilder.DropColumn(
                name: "IsReturned",
                table: "OfficeMonths");

            migrationBuilder.DropColumn(
                name: "SubmittedAt",
                table: "OfficeMonths");

            migrationBuilder.DropColumn(
                name: "SubmittedById",
                table: "OfficeMonths");

            migrationBuilder.DropColumn(
                name: "HappenedAt",
                table: "HeldTallies");

            migrationBuilder.DropColumn(
                name: "Resolution",
                table: "HeldTallies");

            migrationBuilder.DropColumn(
                name: "ResolutionReason",
                table: "HeldTallies");

            migrationBuilder.DropColumn(
                name: "ResolvedAt",
                table: "HeldTallies");

            migrationBuilder.DropColumn(
                name: "ResolvedById",
                table: "HeldTallies");

            migrationBuilder.DropColumn(
                name: "HappenedAt",
                table: "CountLines");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "CountLines");

            migrationBuilder.CreateIndex(
                name: "IX_HeldTallies_OfficeId_Date",
                table: "HeldTallies",
                columns: new[] { "OfficeId", "Date" });
        }
    }
}
