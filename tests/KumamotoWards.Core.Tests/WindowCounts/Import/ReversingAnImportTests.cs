using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.WindowCounts;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class ReversingAnImportTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory, OnSqlite, OnSqlServer]
    public async Task EveryCell_ReturnsToWhatStoodBefore_BlankOrNumber(DatabaseProvider provider)
    {
        await using var day = await ImportDay.BeginAsync(provider);
        await SaveAsync(day, "moving", 5, null);
        await SaveAsync(day, "certificate", 0, null);
        var before = await day.StandingAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12", "2026-11-20,大江出張所,印鑑登録,0", "2026-11-20,大江出張所,証明発行,3"));

        Assert.Equal(new ReversedImport(3, 0), await day.ReverseAsync(id));

        Assert.Equal(before, await day.StandingAsync());
        var reversals = (await day.LinesAsync(id)).Where(line => line.Kind == CountLineKind.Reversal).ToList();
        Assert.Equal([5, null, 0], reversals.Select(line => line.StateAfter));
        Assert.All(reversals, line => Assert.Equal("別の月のファイルだったため", line.Reason));
        var import = await day.FindAsync(id);
        Assert.Equal((CountImportState.Reversed, day.Clerk.StaffMemberId, "別の月のファイルだったため"), (import.State, import.ReversedById!.Value, import.ReversalReason));
        Assert.Null(await day.ReverseAsync(id));
        await day.LedgerAgreesAsync();
    }

    [Fact]
    public async Task CellsChangedSince_AreLeft_AndSaid()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12", "2026-11-20,大江出張所,印鑑登録,4"));
        await SaveAsync(day, "moving", 13, 12);
        var changed = await day.Counts.AsAsync<ImportQueries, Page<LineToReverse>>(day.Clerk, queries => queries.LinesAsync(id, onlyChangedSince: true, 1, 10));
        Assert.Equal((1, 12), (changed.Total, changed.Items[0].After!.Value));

        Assert.Equal(new ReversedImport(1, 1), await day.ReverseAsync(id));

        Assert.Equal(2, (await day.StandingAsync()).Count);
        Assert.Contains(" 13", (await day.StandingAsync())[0]);
        await day.LedgerAgreesAsync();
    }

    [Fact]
    public async Task AReason_IsAskedFor()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12"));

        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleViolationException>(() => day.ReverseAsync(id, " "))).Field);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleViolationException>(() => day.ReverseAsync(id, new string('あ', 201)))).Field);
    }

    [Fact]
    public async Task AStranger_TakesNothingBack_AndAColleagueDoes()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12"));
        var stranger = await day.Counts.PersonInAsync("hanazono-general-branch");
        var colleague = await day.Counts.PersonInAsync("oe-branch", "井手 浩");

        await Assert.ThrowsAsync<RuleViolationException>(() => day.ReverseAsync(id, person: stranger));
        Assert.Equal(12, (await day.LinesAsync(id)).Single().StateAfter);
        Assert.Equal(new ReversedImport(1, 0), await day.ReverseAsync(id, person: colleague));
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted, LedgerRefusal.MonthSubmitted)]
    [InlineData(OfficeMonthState.Locked, LedgerRefusal.MonthLocked)]
    public async Task AClosedMonth_IsNotReopenedByAReversal(OfficeMonthState state, LedgerRefusal refusal)
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12"));
        await day.MonthIsAsync(state);

        var refused = await Assert.ThrowsAsync<CountsRefusedException>(() => day.ReverseAsync(id));

        Assert.Equal(refusal, Assert.Single(refused.Refused).Refusal);
        Assert.Equal(CountImportState.Applied, (await day.FindAsync(id)).State);
    }

    [Fact]
    public async Task AnApprovedMonth_IsCorrected_SinceTheReasonIsGiven()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12"));
        await day.MonthIsAsync(OfficeMonthState.Approved);

        Assert.Equal(new ReversedImport(1, 0), await day.ReverseAsync(id));
        Assert.Empty(await day.StandingAsync());
    }

    private static async Task SaveAsync(ImportDay day, string item, int count, int? expected) => Assert.IsType<DailySaved>(
        await day.Counts.AsAsync<DailyCountService, DailySaveResult>(day.Clerk, service => service.SaveAsync(day.Clerk, "oe-branch", [new DayLine(Guid.NewGuid(), Friday, item, count, expected, null)])));
}
