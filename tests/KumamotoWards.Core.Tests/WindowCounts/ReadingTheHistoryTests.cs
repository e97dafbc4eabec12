using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Core.WindowCounts.Ledger;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class ReadingTheHistoryTests : BranchDay
{
    [Fact]
    public async Task EveryChange_SaysFromWhatToWhatAndWhy_TheNewestFirst()
    {
        await SavedAsync(Set("moving", 124));
        await SavedAsync(Set("moving", 128, expected: 124, reason: "夕方の4件が漏れていた"));
        await SavedAsync(Set("moving", null, expected: 128));
        await SavedAsync(Set("moving", 0));

        var history = await HistoryAsync(Clerk);

        Assert.Equal(
            [(null, 0, 0), (128, null, -128), (124, 128, 4), (null, 124, 124)],
            history.Items.Select(line => (line.Before, line.After, line.Delta)));
        Assert.Equal(["夕方の4件が漏れていた"], history.Items.Select(line => line.Reason).OfType<string>());
        Assert.Equal([CountLineKind.Entry, CountLineKind.Entry, CountLineKind.Correction, CountLineKind.Entry], history.Items.Select(line => line.Kind));
    }

    [Fact]
    public async Task ANameIsShown_ToTheUnitAndTheWard_OthersSeeTheUnit()
    {
        await SavedAsync(Set("moving", 12));
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");
        var otherWard = await Counts.PersonInAsync("nishi-resident-affairs");
        var headquarters = await Counts.PersonInAsync("hq-citizen-affairs");

        var seen = new List<(string?, string?)>();
        foreach (var reader in (StaffSnapshot[])[Clerk, ward, otherWard, headquarters])
            seen.AddRange((await HistoryAsync(reader)).Items.Select(line => (line.By, line.Unit)));

        Assert.Equal([("山口 真理", "大江出張所"), ("山口 真理", "大江出張所"), (null, "大江出張所"), (null, "大江出張所")], seen);
    }

    [Fact]
    public async Task APerson_IsFoundByName_OnlyWhereTheNameMayBeSeen()
    {
        await SavedAsync(Set("moving", 12));
        var headquarters = await Counts.PersonInAsync("hq-citizen-affairs");

        Assert.Equal(1, (await HistoryAsync(Clerk, search => search with { Person = "山口真" })).Total);
        Assert.Equal(0, (await HistoryAsync(Clerk, search => search with { Person = "松尾" })).Total);
        Assert.Equal(0, (await HistoryAsync(headquarters, search => search with { Person = "山口真" })).Total);
    }

    [Fact]
    public async Task Filters_NarrowByItemDayAndKind()
    {
        await SavedAsync(Set("moving", 1), Set("seal", 2), Set("moving", 3, date: Friday.AddDays(-1)));
        var seal = await ItemIdAsync("seal");

        Assert.Equal(3, (await HistoryAsync(Clerk)).Total);
        Assert.Equal(2, (await HistoryAsync(Clerk, search => search with { CountItemId = seal })).Items.Single().After);
        Assert.Equal(3, (await HistoryAsync(Clerk, search => search with { To = Friday.AddDays(-1) })).Items.Single().After);
        Assert.Equal(0, (await HistoryAsync(Clerk, search => search with { Kind = CountLineKind.Tally })).Total);
    }

    [Fact]
    public async Task SinceApproval_LeavesOutWhatWasThereBefore_AndOtherMonths()
    {
        await SavedAsync(Set("moving", 10), Set("moving", 7, date: new DateOnly(2026, 10, 30)));
        var office = await OfficeIdAsync();
        await Counts.ReadAsync(async db =>
        {
            db.OfficeMonthSteps.Add(new OfficeMonthStep
            {
                OfficeId = office,
                Month = November,
                Action = OfficeMonthAction.Approve,
                From = OfficeMonthState.Submitted,
                To = OfficeMonthState.Approved,
                StaffMemberId = Clerk.StaffMemberId,
                UnitId = Clerk.Primary!.UnitId,
                At = DateTime.UtcNow.AddYears(-50),
            });
            return await db.SaveChangesAsync();
        });

        var changed = await HistoryAsync(Clerk, search => search with { SinceApproval = true, From = new DateOnly(2026, 10, 1) });

        Assert.Equal((10, Friday), (changed.Items.Single().After, changed.Items.Single().Start));
    }

    private async Task<Page<CountHistoryLine>> HistoryAsync(StaffSnapshot reader, Func<CountHistorySearch, CountHistorySearch>? narrow = null)
    {
        var search = new CountHistorySearch([await OfficeIdAsync()], November, Friday);
        return await Counts.AsAsync<CountHistoryQueries, Page<CountHistoryLine>>(reader, history => history.SearchAsync(reader, narrow?.Invoke(search) ?? search));
    }
}
