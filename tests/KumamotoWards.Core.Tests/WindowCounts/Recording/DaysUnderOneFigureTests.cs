using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Tests.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Core.WindowCounts.Recording;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Recording;

/// <summary>An item whose October stands as one figure: its days owe nothing, and all else goes its way.</summary>
public sealed class DaysUnderOneFigureTests : ClosingScenario
{
    private static readonly DateOnly Day = new(2026, 10, 14);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await EnteredAsync();
        await SwitchAsync("moving");
    }

    [Fact]
    public async Task ADay_ExpectsAndTakesNoNumber()
    {
        var sheet = await Counts.AsAsync<DailyCountQueries, DaySheet?>(Clerk, daily => daily.SheetAsync(Clerk, Branch, Day));

        var row = sheet!.Rows.Single(row => row.Item.Slug == "moving");
        Assert.Equal(("month-has-one-figure", false, false), (row.Problem!.Code, row.IsExpected, row.CanWrite));
        Assert.Equal(0, sheet.Units.Single().BlankItems);
    }

    [Fact]
    public async Task ADay_IsConfirmed_AndHasNoBlankInTheStrip()
    {
        var confirmed = await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, days => days.ConfirmAsync(Clerk, Branch, Day));
        Assert.Null(confirmed.Problem);

        var strip = await Counts.AsAsync<DailyCountQueries, IReadOnlyList<DayStripDay>?>(Clerk, daily => daily.StripAsync(Branch, Day));
        Assert.Equal(DayProgress.Confirmed, strip![^1].Progress);
        var figures = await Counts.AsAsync<DailyCountQueries, IReadOnlyList<DayFigures>?>(Clerk, daily => daily.FiguresAsync(Branch, Day, Day));
        Assert.True(figures!.Single().IsConfirmed);
    }

    [Fact]
    public async Task TheGrid_ShowsTheFigureInItsSums_AndTheOtherItemsStayOpen()
    {
        var grid = await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, grids => grids.MonthAsync(Clerk, Branch, October));

        var cells = grid!.Rows.Single(row => row.Date == Day).Cells;
        Assert.Equal(147, grid.MonthFigures[cells.Single(cell => cell.Item.Slug == "moving").Item.Id]);
        Assert.Equal([false, true, true, true], cells.Select(cell => cell.CanWrite));
        Assert.Equal([false, true, true, true], cells.Select(cell => cell.IsExpected));
    }

    [Fact]
    public async Task TheMonth_IsWhole_AndGoesItsWay()
    {
        var board = await Counts.AsAsync<ClosingBoardQueries, ClosingBoard>(Head, boards => boards.OfMonthAsync(October));
        Assert.Equal((21, 21), board.Rows.Single(row => row.Office.Slug == Branch).Find(October) is { } cell ? (cell.DaysEntered, cell.DaysExpected) : default);

        await MovedAsync(Head, OfficeMonthAction.Submit);
        await MovedAsync(Approver, OfficeMonthAction.Approve);
    }

    [Fact]
    public async Task ASectionWhoseOnlyItemIsOneFigure_OwesNoConfirmation()
    {
        await EnteredAsync(WardOffice);
        await ConfirmedAsync(except: "chuo-tax");
        await RefusedAsync(MonthRefusal.Unconfirmed, WardClerk, OfficeMonthAction.Submit, office: WardOffice);

        await SwitchAsync("tax-certificate", WardOffice);

        await MovedAsync(WardClerk, OfficeMonthAction.Submit, office: WardOffice);
    }

    [Fact]
    public async Task AYearAsOneFigure_CountsForItsMonths()
    {
        await SwitchAsync("moving", restores: true);
        var (office, item) = await PlaceAsync("moving", Branch);
        await Counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => ledger.RecordAllAsync(
            [new SetCount(Guid.NewGuid(), CountCell.Year(office, new FiscalYear(2025), item), 3000, Seen: null, CountAuthor.System, CountLineKind.Import)]));

        var sheet = await Counts.AsAsync<DailyCountQueries, DaySheet?>(Clerk, daily => daily.SheetAsync(Clerk, Branch, new DateOnly(2025, 10, 15)));

        Assert.Equal(["year-has-one-figure", null, null, null], sheet!.Rows.Select(row => row.Problem?.Code));
    }

    private async Task<(int Office, int Item)> PlaceAsync(string item, string office)
    {
        var rules = await Counts.RulesAsync();
        return (rules.Directory.FindOffice(office)!.Id, rules.Catalog.FindItem(item)!.Id);
    }

    private async Task SwitchAsync(string item, string office = Branch, bool restores = false)
    {
        var rules = await Counts.RulesAsync();
        var scope = RecordingScope.OfMonth(rules.Directory.FindOffice(office)!, rules.Catalog.FindItem(item)!, October);
        var state = await Counts.AsAsync<RecordingQueries, RecordingState>(null, queries => queries.FindAsync(scope));
        var request = new SwitchRequest(Guid.NewGuid(), state.Version, state.Sum, AcceptsDifference: false, restores, "月の報告に合わせるため");
        Assert.True(await Counts.AsAsync<RecordingSwitch, bool>(Headquarters, service => service.SwitchAsync(Headquarters, scope, request)));
    }

    /// <summary>Every day of the ward office's October, by all its sections but one.</summary>
    private async Task ConfirmedAsync(string except)
    {
        var rules = await Counts.RulesAsync();
        var office = rules.Directory.FindOffice(WardOffice)!;
        await Counts.ReadAsync(async db =>
        {
            var spared = (await db.Units.SingleAsync(unit => unit.Code == except)).Id;
            var days =
                from date in Enumerable.Range(0, 31).Select(October.AddDays)
                from unit in rules.ExpectedOn(office, date).Select(item => item.ResponsibleUnitId!.Value).Distinct()
                where unit != spared
                select new DayConfirmation { OfficeId = office.Id, Date = date, UnitId = unit, ConfirmedAt = new DateTime(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc) };
            db.DayConfirmations.AddRange(days);
            return await db.SaveChangesAsync();
        });
    }
}
