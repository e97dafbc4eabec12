using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Monthly;

public sealed class ReadingAMonthTests : BranchDay
{
    private const string WardOffice = "chuo-ward-office";

    [Fact]
    public async Task TheGrid_HasEveryDayAndItem_WithTotals()
    {
        await SavedAsync(Set("moving", 12), Set("seal", 0), Set("moving", 7, date: new DateOnly(2026, 11, 2)));

        var grid = await MonthAsync(November);

        Assert.Equal(["moving", "seal", "certificate", "family-register-counter"], grid.Items.Select(item => item.Slug));
        Assert.Equal(30, grid.Rows.Count);
        Assert.Equal([12, 0, null, null], Row(grid, Friday).Cells.Select(cell => cell.Value));
        Assert.Equal((12, 7, (int?)null), (Row(grid, Friday).Total, Row(grid, new DateOnly(2026, 11, 2)).Total, Row(grid, new DateOnly(2026, 11, 4)).Total));
        Assert.All(Row(grid, Friday).Cells, cell => Assert.True(cell is { CanWrite: true, IsExpected: true, IsHandled: true }));
    }

    [Fact]
    public async Task AClosedDay_TakesOnlyWhatComesOutsideHours_AndAFutureOneNothing()
    {
        var grid = await MonthAsync(November);

        Assert.Equal(["family-register-counter"], Row(grid, new DateOnly(2026, 11, 15)).Cells.Where(cell => cell.CanWrite).Select(cell => cell.Item.Slug));
        Assert.DoesNotContain(Row(grid, new DateOnly(2026, 11, 24)).Cells, cell => cell.CanWrite);
        Assert.All(Row(grid, new DateOnly(2026, 11, 24)).Cells, cell => Assert.Equal("future-date", cell.Problem!.Code));
    }

    [Theory]
    [InlineData("2024-02-01", 29)]
    [InlineData("2026-02-01", 28)]
    [InlineData("2026-04-01", 30)]
    public async Task AMonth_HasItsOwnDays(string month, int days)
    {
        var grid = await MonthAsync(DateOnly.Parse(month));
        Assert.Equal((days, DateOnly.Parse(month)), (grid.Rows.Count, grid.Rows[0].Date));
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted, "month-submitted")]
    [InlineData(OfficeMonthState.Locked, "month-locked")]
    public async Task AClosedMonth_IsReadOnly(OfficeMonthState state, string code)
    {
        await MonthIsAsync(state);

        var grid = await MonthAsync(November);

        Assert.False(grid.CanWrite);
        Assert.Equal(code, Row(grid, Friday).Cells[0].Problem!.Code);
    }

    [Fact]
    public async Task AnApprovedMonth_IsCorrectedByTheResponsibleUnitAlone()
    {
        await MonthIsAsync(OfficeMonthState.Approved);
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");

        Assert.True((await MonthAsync(November)).AsksCorrectionReason);
        var others = await MonthAsync(November, ward);
        Assert.False(others.CanWrite || others.AsksCorrectionReason || others.AsksOnBehalfReason);
    }

    [Fact]
    public async Task AConfirmedDay_IsSaidToBe()
    {
        await SavedAsync(WholeDay());
        await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, service => service.ConfirmAsync(Clerk, Branch, Friday));

        var grid = await MonthAsync(November);

        Assert.Equal([Friday], grid.Rows.Where(row => row.IsConfirmed).Select(row => row.Date));
    }

    [Fact]
    public async Task AnotherSectionsItem_IsReadOnly()
    {
        var clerk = await Counts.PersonInAsync("chuo-resident-affairs");
        var grid = (await Counts.AsAsync<GridQueries, CountGrid?>(clerk, queries => queries.MonthAsync(clerk, WardOffice, November)))!;

        Assert.Equal(["tax-certificate"], Row(grid, Friday).Cells.Where(cell => !cell.CanWrite).Select(cell => cell.Item.Slug));
    }

    [Fact]
    public async Task AnItemThatIsTakenUpMidMonth_IsNotHandledBefore()
    {
        await Counts.ReadAsync(async db =>
        {
            var office = new Office("test-corner", 900);
            var (ward, unit) = (await db.Wards.FirstAsync(), await db.Units.FirstAsync(row => row.Code == Branch));
            office.AddPeriod(new OfficePeriod(November, null, OfficeKind.ServiceCorner, ward, "試験窓口", "しけん", null));
            db.Offices.Add(office);
            db.OfficeCountItems.Add(new OfficeCountItem(office, await db.CountItems.SingleAsync(row => row.Slug == "moving"), unit, November, null));
            db.OfficeCountItems.Add(new OfficeCountItem(office, await db.CountItems.SingleAsync(row => row.Slug == "seal"), unit, new DateOnly(2026, 11, 16), null));
            return await db.SaveChangesAsync();
        });

        var grid = (await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, queries => queries.MonthAsync(Clerk, "test-corner", November)))!;
        var before = (await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, queries => queries.MonthAsync(Clerk, "test-corner", November.AddMonths(-1))))!;

        Assert.Equal(["moving", "seal"], grid.Items.Select(item => item.Slug));
        Assert.Equal([true, false], Row(grid, new DateOnly(2026, 11, 13)).Cells.Select(cell => cell.IsHandled));
        Assert.Equal([true, true], Row(grid, new DateOnly(2026, 11, 16)).Cells.Select(cell => cell.CanWrite));
        Assert.Empty(before.Items);
        Assert.All(before.Rows, row => Assert.Equal(OfficeDayKind.NotYetOpened, row.Day.Kind));
    }

    [Fact]
    public async Task AMonthOfHistory_StandsAsOneFigure_AndTakesNoDays()
    {
        var (office, item) = (await OfficeIdAsync(), await ItemIdAsync("moving"));
        await Counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => ledger.RecordAllAsync(
            [new SetCount(Guid.NewGuid(), CountCell.Month(office, November, item), 300, null, CountAuthor.System, CountLineKind.Import)]));

        var grid = await MonthAsync(November);

        Assert.Equal("month-has-one-figure", Row(grid, Friday).Cells[0].Problem!.Code);
        Assert.True(Row(grid, Friday).Cells[1].CanWrite);
        Assert.Equal(300, Assert.Single(grid.MonthFigures).Value);
    }

    [Fact]
    public async Task APublishedYear_TakesNoDays() =>
        Assert.Equal("year-has-one-figure", Row(await MonthAsync(new DateOnly(2013, 5, 1)), new DateOnly(2013, 5, 2)).Cells[0].Problem!.Code);

    [Fact]
    public async Task TheOfficesOfAWard_StandTogether_AndOneIsAskedWhy()
    {
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");
        await SaveAsAsync(ward, Branch, [Set("moving", 3, date: Friday.AddDays(-1))], "所長が出張のため");

        var grid = (await DayAsync(ward, Friday))!;
        var explained = (await DayAsync(ward, Friday.AddDays(-1)))!;

        Assert.Equal([WardOffice, Branch], grid.Rows.Select(row => row.Office.Slug));
        Assert.Equal([false, true], grid.Rows.Select(row => row.AsksOnBehalfReason));
        Assert.Equal([CountWriteMode.Own, CountWriteMode.OnBehalf], grid.Rows.Select(row => row.Cells[0].Mode));
        Assert.False(explained.AsksOnBehalfReason);
        Assert.Equal(3, explained.Rows[1].Cells[0].Value);
    }

    [Fact]
    public async Task AnUnknownOfficeOrWard_HasNoGrid()
    {
        Assert.Null(await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, queries => queries.MonthAsync(Clerk, "atlantis", November)));
        Assert.Null(await Counts.AsAsync<GridQueries, CountGrid?>(Clerk, queries => queries.DayAsync(Clerk, "atlantis", Friday)));
    }

    private async Task<CountGrid> MonthAsync(DateOnly month, StaffSnapshot? person = null) =>
        (await Counts.AsAsync<GridQueries, CountGrid?>(person ?? Clerk, queries => queries.MonthAsync(person ?? Clerk, Branch, month)))!;

    private Task<CountGrid?> DayAsync(StaffSnapshot person, DateOnly date) =>
        Counts.AsAsync<GridQueries, CountGrid?>(person, queries => queries.DayAsync(person, "chuo", date));

    private static GridRow Row(CountGrid grid, DateOnly date) => grid.Rows.Single(row => row.Date == date);
}
