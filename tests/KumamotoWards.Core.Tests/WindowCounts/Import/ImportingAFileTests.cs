using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class ImportingAFileTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly byte[] TwoDays = CountFiles.List("2026-11-19,大江出張所,住民異動,12", "2026-11-19,大江出張所,印鑑登録,0", "2026-11-20,大江出張所,住民異動,13");

    [Theory, OnSqlite, OnSqlServer]
    public async Task ANewFile_IsSeenFirst_AndWrittenThen_AsLinesThatNameIt(DatabaseProvider provider)
    {
        await using var day = await ImportDay.BeginAsync(provider);
        var id = await day.UploadAsync(TwoDays);

        Assert.Equal(["D2 New →12", "D3 New →0", "D4 New →13"], await day.RowsAsync(id));
        Assert.Empty(await day.StandingAsync());
        Assert.Equal(ImportStart.Started, await day.StartAsync(id));
        Assert.True(await day.ApplyAsync(id));

        var lines = await day.LinesAsync(id);
        Assert.All(lines, line => Assert.Equal((CountLineKind.Import, day.Clerk.StaffMemberId, day.Clerk.Primary!.UnitId), (line.Kind, line.StaffMemberId, line.UnitId)));
        Assert.Equal([12, 0, 13], lines.Select(line => line.StateAfter!.Value));
        Assert.Equal(5, (await day.StandingAsync()).Count);
        Assert.Equal((CountImportState.Applied, 3, 0), ((await day.FindAsync(id)).State, (await day.FindAsync(id)).NewCells, (await day.FindAsync(id)).RefusedCells));
        Assert.Null(await day.CheckOfAsync(id));
        await day.LedgerAgreesAsync();
    }

    [Fact]
    public async Task TheSameFileTwice_ChangesNothing_AndIsRecognised()
    {
        await using var day = await ImportDay.BeginAsync();
        var first = await day.ImportAsync(TwoDays);
        var second = await day.UploadAsync(TwoDays);

        Assert.All(await day.RowsAsync(second), row => Assert.Contains("Unchanged", row));
        Assert.Equal(ImportStart.NothingToDo, await day.StartAsync(second));
        Assert.False(await day.ApplyAsync(first));
        var import = await day.FindAsync(second);
        Assert.Equal(first, (await day.Counts.AsAsync<ImportQueries, CountImport?>(day.Clerk, queries => queries.SameFileAsync(import)))!.Id);
        Assert.Equal(3, (await day.LinesAsync(first)).Count);
    }

    [Fact]
    public async Task OneRefusedCell_KeepsEverythingOut()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.UploadAsync(CountFiles.List(
            "2026-11-20,大江出張所,住民異動,1",
            "2026-11-21,大江出張所,住民異動,1",
            "2026-11-15,大江出張所,住民異動,1",
            "2026-11-15,大江出張所,戸籍届（窓口）,1",
            "2026-11-20,大江出張所,パスポート（申請）,1",
            "2026-11-20,花園総合出張所,住民異動,1",
            "2012-05-07,五福まちづくり交流室,証明発行,1",
            "2012-05-07,大江出張所,住民異動,1"));

        Assert.Equal(
            ["D2 New →1", "D3 Refused →1 future-date", "D4 Refused →1 closed-day", "D5 New →1", "D6 Refused →1 item-not-handled", "D7 Refused →1 forbidden",
             "D8 Refused →1 office-not-open", "D9 Refused →1 year-has-one-figure"],
            await day.RowsAsync(id));
        Assert.Equal(ImportStart.HasRefusals, await day.StartAsync(id));
        Assert.Empty(await day.StandingAsync());
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted, "month-submitted")]
    [InlineData(OfficeMonthState.Approved, "month-approved")]
    [InlineData(OfficeMonthState.Locked, "month-locked")]
    public async Task AMonthThatIsNotOpen_TakesNoFile_BeforeOrAfterTheDryRun(OfficeMonthState state, string code)
    {
        await using var day = await ImportDay.BeginAsync();
        var early = await day.UploadAsync(TwoDays);
        await day.MonthIsAsync(state);
        var late = await day.UploadAsync(TwoDays);

        Assert.All(await day.RowsAsync(late), row => Assert.EndsWith(code, row));
        Assert.Equal(ImportStart.ChangedMeanwhile, await day.StartAsync(early));
        Assert.All(await day.RowsAsync(early), row => Assert.EndsWith(code, row));
        Assert.Equal(ImportStart.HasRefusals, await day.StartAsync(early));
    }

    [Fact]
    public async Task ACountThatChangedSinceTheDryRun_IsNotOverwritten()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.UploadAsync(TwoDays);
        await SaveAsync(day, "moving", 99, null);

        Assert.Equal(ImportStart.ChangedMeanwhile, await day.StartAsync(id));
        Assert.Equal("D4 Changed 99→13", (await day.RowsAsync(id))[2]);
        Assert.Equal(ImportStart.Started, await day.StartAsync(id));
        await SaveAsync(day, "moving", 98, 99);

        await Assert.ThrowsAsync<CountsRefusedException>(() => day.ApplyAsync(id));
        Assert.Empty(await day.LinesAsync(id));
        Assert.Equal(CountImportState.Applying, (await day.FindAsync(id)).State);
        Assert.True(await day.Counts.AsAsync<ImportService, bool>(null, service => service.StopAsync(id)));
        await day.LedgerAgreesAsync();
    }

    [Fact]
    public async Task OtherPeoplesRows_AreLeftOut_WhenAskedFor()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.UploadAsync(
            CountFiles.List("2026-11-20,大江出張所,住民異動,1", "2026-11-20,花園総合出張所,住民異動,2"), options: new ImportOptions(LeavesOthersOut: true));

        Assert.Equal(["D2 New →1", "D3 LeftOut →2 other-unit"], await day.RowsAsync(id));
        Assert.Equal(ImportStart.Started, await day.StartAsync(id));
        await day.ApplyAsync(id);
        Assert.Single(await day.LinesAsync(id));
    }

    [Fact]
    public async Task TheWardOffice_ImportsForItsBranch_WithAReason()
    {
        await using var day = await ImportDay.BeginAsync();
        var ward = await day.Counts.PersonInAsync("chuo-resident-affairs");
        var id = await day.UploadAsync(TwoDays, ward);
        Assert.All(await day.RowsAsync(id), row => Assert.EndsWith("on-behalf-reason-required", row));

        Assert.True(await day.Counts.AsAsync<ImportService, bool?>(ward, service => service.CheckAgainAsync(ward, id, new ImportOptions(OnBehalfReason: "所長が研修のため"))));
        Assert.Equal(ImportStart.NotFound, await day.StartAsync(id));
        Assert.Equal(ImportStart.Started, await day.StartAsync(id, ward));
        await day.ApplyAsync(id);

        Assert.All(await day.LinesAsync(id), line => Assert.Equal(("所長が研修のため", ward.Primary!.UnitId), (line.Reason, line.UnitId)));
        Assert.Equal(2, await day.Counts.ReadAsync(db => db.OnBehalfEntries.CountAsync(entry => entry.Reason == "所長が研修のため")));
    }

    [Fact]
    public async Task Headquarters_ImportNothing()
    {
        await using var day = await ImportDay.BeginAsync();
        var headquarters = await day.Counts.PersonInAsync("hq-citizen-affairs");

        Assert.All(await day.RowsAsync(await day.UploadAsync(TwoDays, headquarters)), row => Assert.EndsWith("forbidden", row));
    }

    [Fact]
    public async Task TotalsThatDoNotAgree_AreAskedAbout()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.UploadAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,13", "合計,,,14"));

        Assert.Equal(ImportStart.TotalsNotAccepted, await day.StartAsync(id));
        Assert.Equal(ImportStart.Started, await day.StartAsync(id, acceptsTotals: true));
    }

    [Fact]
    public async Task YearsBeforeTheSystem_BecomeYearLines_AndThePublishedOnesStandAlready()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.Csv("窓口,年度,住民異動,印鑑登録", "大江出張所,H21,2900,1500", ",平成22年度,2800,", ",H23,2775,1407"));

        Assert.Equal([(CountPeriod.Year, new DateOnly(2009, 4, 1)), (CountPeriod.Year, new DateOnly(2009, 4, 1)), (CountPeriod.Year, new DateOnly(2010, 4, 1))],
            (await day.LinesAsync(id)).Select(line => (line.Period, line.PeriodStart)));
        Assert.Equal((3, 2), ((await day.FindAsync(id)).NewCells, (await day.FindAsync(id)).UnchangedCells));

        var months = await day.UploadAsync(CountFiles.Csv("年月,窓口,区分,件数", "2009-05,大江出張所,住民異動,240", "2008-05,大江出張所,住民異動,241", "2026-11,大江出張所,住民異動,1", "2008-05,東区役所,住民異動,9"));
        Assert.Equal(
            ["D2 Refused →240 year-has-one-figure", "D3 New →241", "D4 Refused →1 period-not-over", "D5 Refused →9 item-not-handled"],
            await day.RowsAsync(months));
        await day.LedgerAgreesAsync();
    }

    [Fact]
    public async Task AFileThatHasBothAYearAndItsMonths_IsRefusedWhereTheyMeet()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.UploadAsync(CountFiles.Workbook("年", ["年度", "窓口", "区分", "件数"], ["H20", "大江出張所", "住民異動", 5]));
        Assert.Equal(["年!D2 New →5"], await day.RowsAsync(id));

        var both = KumamotoWards.Web.Infrastructure.Excel.ExcelFile.Write(
            Sheet("年", ["年度", "窓口", "区分", "件数"], ["H20", "大江出張所", "住民異動", 5]),
            Sheet("月", ["年月", "窓口", "区分", "件数"], ["H20.5", "大江出張所", "住民異動", 5]));
        Assert.Equal(["年!D2 New →5", "月!D2 Refused →5 year-has-one-figure"], await day.RowsAsync(await day.UploadAsync(both)));

        static KumamotoWards.Web.Infrastructure.Excel.ExcelSheet Sheet(string name, params object[][] rows) =>
            new(name, [.. rows.Select(row => (IReadOnlyList<KumamotoWards.Web.Infrastructure.Excel.ExcelCell>)[.. row.Select(value => new KumamotoWards.Web.Infrastructure.Excel.ExcelCell(value))])]);
    }

    [Fact]
    public async Task GivingUp_ForgetsTheFile()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.UploadAsync(TwoDays);

        Assert.True(await day.Counts.AsAsync<ImportService, bool>(day.Clerk, service => service.AbandonAsync(day.Clerk, id)));
        Assert.Equal(CountImportState.Abandoned, (await day.FindAsync(id)).State);
        Assert.Equal(0, await day.Counts.ReadAsync(db => db.CountImportFiles.CountAsync()));
        Assert.Equal(ImportStart.NotFound, await day.StartAsync(id));
    }

    [Fact]
    public async Task OldDryRuns_AreGivenUp_WithTheNextFile()
    {
        await using var day = await ImportDay.BeginAsync();
        var old = await day.UploadAsync(TwoDays);
        day.Counts.Database.Time.Advance(TimeSpan.FromDays(ImportService.KeptDays + 1));
        await day.UploadAsync(TwoDays);

        Assert.Equal(CountImportState.Abandoned, (await day.FindAsync(old)).State);
        Assert.Equal(1, await day.Counts.ReadAsync(db => db.CountImportFiles.CountAsync()));
    }

    [Fact]
    public async Task AConfirmedDay_IsNoLongerConfirmed()
    {
        await using var day = await ImportDay.BeginAsync();
        await day.ImportAsync(CountFiles.Csv("日付,窓口,住民異動,印鑑登録,証明発行,戸籍届（窓口）", "2026-11-20,大江出張所,1,2,3,4"));
        await day.Counts.AsAsync<DayConfirmationService, ConfirmationResult>(day.Clerk, service => service.ConfirmAsync(day.Clerk, "oe-branch", Friday));
        Assert.Equal(1, await day.Counts.ReadAsync(db => db.DayConfirmations.CountAsync()));

        await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,9"));

        Assert.Equal(0, await day.Counts.ReadAsync(db => db.DayConfirmations.CountAsync()));
    }

    private static async Task SaveAsync(ImportDay day, string item, int count, int? expected) => Assert.IsType<DailySaved>(
        await day.Counts.AsAsync<DailyCountService, DailySaveResult>(day.Clerk, service => service.SaveAsync(day.Clerk, "oe-branch", [new DayLine(Guid.NewGuid(), Friday, item, count, expected, null)])));
}
