using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

public sealed class SwitchingRulesTests : CheckedBranch
{
    private const string Rule = "unusual-count";

    [Fact]
    public async Task ARuleThatIsOff_FindsNothingThere_AndAsksNobodyAnyMore()
    {
        var ward = await Counts.PersonInAsync("chuo-resident-affairs", "松尾 直樹");
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300));

        Assert.True(await SwitchAsync(ward, Rule, isOff: true, "窓口の移転で平年と比べられない"));

        Assert.NotNull((await AlertAsync()).SettledAt);
        Assert.Empty(Assert.IsType<DailySaved>(await SaveAsync(Set("seal", 400))).Warnings);
        Assert.NotNull((await AlertAsync()).SettledAt);
        var off = Assert.Single(await Counts.AsAsync<CheckStatistics, IReadOnlyList<RuleOff>>(ward, statistics => statistics.OffAsync(ward)));
        Assert.Equal((Rule, "松尾 直樹", "窓口の移転で平年と比べられない"), (off.Rule, off.By, off.Reason));
    }

    [Fact]
    public async Task SwitchedOnAgain_ItLooksAtTheLastDays_AndTheAuditKeepsBothReasons()
    {
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");
        await HasHistoryAsync();
        await SwitchAsync(ward, Rule, isOff: true, "移転");
        await SavedAsync(Set("moving", 300));

        Assert.True(await SwitchAsync(ward, Rule, isOff: false, "移転が落ち着いた"));

        Assert.Equal(300, (await AlertAsync()).Count);
        Assert.Equal(["移転", "移転が落ち着いた"], await Counts.ReadAsync(db => db.AuditEntries.Where(entry => entry.Entity == "CheckSwitch").OrderBy(entry => entry.Id).Select(entry => entry.Reason).ToListAsync()));
    }

    [Theory]
    [InlineData("chuo-tax", true)]
    [InlineData("hq-citizen-affairs", true)]
    [InlineData("nishi-resident-affairs", false)]
    [InlineData(Branch, false)]
    [InlineData("system-administration", false)]
    public async Task TheWardsSectionsAndHeadquarters_Switch(string unit, bool may) =>
        Assert.Equal(may, await SwitchAsync(await Counts.PersonInAsync(unit), Rule, isOff: true));

    [Fact]
    public async Task AReason_IsNeeded() => await Assert.ThrowsAsync<RuleViolationException>(
        async () => await SwitchAsync(await Counts.PersonInAsync("chuo-tax"), Rule, isOff: true, " "));

    [Fact]
    public async Task HowOftenARuleFired_IsCountedForTwelveMonths()
    {
        await HasHistoryAsync();
        await SavedAsync(Set("moving", 300), Set("seal", 400, reason: "団体"), Set("certificate", 0));
        await SavedAsync(Set("certificate", 25, expected: 0));
        var office = await OfficeIdAsync();

        Assert.Equal(
            [new RuleFigures(Rule, office, Answered: 1, Open: 1, Settled: 0), new RuleFigures("zero-on-open-day", office, Answered: 0, Open: 0, Settled: 1)],
            (await FiguresAsync()).OrderBy(figures => figures.Rule));
        Counts.Database.Time.Advance(TimeSpan.FromDays(370));
        Assert.Empty(await FiguresAsync());
    }

    private Task<IReadOnlyList<RuleFigures>> FiguresAsync() => Counts.AsAsync<CheckStatistics, IReadOnlyList<RuleFigures>>(null, statistics => statistics.FiguresAsync());
}
