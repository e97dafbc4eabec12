using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KumamotoWards.Core.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CorrectedAt",
                table: "OfficeMonths",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsReturned",
                table: "OfficeMonths",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAt",
                table: "OfficeMonths",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SubmittedById",
                table: "OfficeMonths",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HappenedAt",
                table: "HeldTallies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Resolution",
                table: "HeldTallies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ResolutionReason",
                table: "HeldTallies",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ResolvedAt",
                table: "HeldTallies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResolvedById",
                table: "HeldTallies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HappenedAt",
                table: "CountLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "CountLines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CellComments",
                columns: table => new
                {
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CountItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellComments", x => new { x.OfficeId, x.Date, x.CountItemId });
                });

            migrationBuilder.CreateTable(
                name: "CheckCursors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LastLineId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckCursors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckSwitches",
                columns: table => new
                {
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckSwitches", x => new { x.OfficeId, x.Rule });
                });

            migrationBuilder.CreateTable(
                name: "CountAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CountItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<int>(type: "INTEGER", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountAlerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CountImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Shape = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OnBehalfReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NewCells = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedCells = table.Column<int>(type: "INTEGER", nullable: false),
                    UnchangedCells = table.Column<int>(type: "INTEGER", nullable: false),
                    RefusedCells = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReversedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReversedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ReversalReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MonthDueDays",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthDueDays", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "OfficeMonthSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Action = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsOnBehalf = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeputyForId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeMonthSteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaperTotals",
                columns: table => new
                {
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperTotals", x => new { x.OfficeId, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "CountImportFiles",
                columns: table => new
                {
                    CountImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
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
