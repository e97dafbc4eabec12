using System.Data.Common;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Ledger;

/// <summary>Requests that wait for the writers' turn at the same time are recorded in one transaction; none feels the others.</summary>
public sealed class SavingTogetherTests : IAsyncLifetime
{
    private const int Office = 3;
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly October = new(2026, 10, 30);
    private static readonly CountAuthor Nobody = CountAuthor.System;

    private CountsDatabase _counts = null!;

    public async Task InitializeAsync()
    {
        _counts = await CountsDatabase.CreateAsync(mirrored: false);
        // The first count of a month makes its row, which is a matter of its own.
        foreach (var date in new[] { Friday, October }) await RecordAsync(Add(date, 5));
    }

    public async Task DisposeAsync() => await _counts.DisposeAsync();

    [Fact]
    public async Task WhoWaits_IsRecordedInOneTransaction_UnderTheOwnName()
    {
        var (one, other) = (await _counts.PersonInAsync("oe-branch"), await _counts.PersonInAsync("takuma-general-branch"));
        var authors = new[] { one, other }.Select(person => new CountAuthor(person.StaffMemberId, person.Assignments[0].UnitId)).ToList();
        var before = await RevisionAsync(Friday);

        await TogetherAsync([.. authors.Select(author => (CountChange[])[new AddCount(Guid.NewGuid(), Cell(Friday), 2, author)])]);

        Assert.Equal(before + 1, await RevisionAsync(Friday));
        Assert.Equal(9, await ValueAsync(Friday));
        var lines = await _counts.ReadAsync(db => db.CountLines.OrderByDescending(line => line.Id).Take(2).Select(line => new CountAuthor(line.StaffMemberId, line.UnitId)).ToListAsync());
        Assert.Equal(authors, lines.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task ARefusedRequest_LeavesNoTrace_AmongThoseRecorded()
    {
        var before = await RevisionAsync(October);

        var answers = await TogetherAsync([Add(Friday, 1)], [Add(Friday, 3), Add(October, 1), Add(October, -99)], [Add(Friday, 2)]);

        Assert.Equal([1, 3, 1], answers.Select(answer => answer.Count));
        Assert.Equal([LedgerResult.Written, LedgerResult.Refused, LedgerResult.Written], answers.Select(answer => answer[^1].Result));
        Assert.Equal((8, 5), (await ValueAsync(Friday), await ValueAsync(October)));
        Assert.Equal(before, await RevisionAsync(October));
        await AssertTotalsAgreeAsync();
    }

    [Fact]
    public async Task WhoComesLater_IsJudgedByWhatStandsThen()
    {
        var answers = await TogetherAsync([Add(Friday, -5)], [Add(Friday, -1)], [Add(Friday, 1)], [Add(Friday, -1)]);

        Assert.Equal([null, LedgerRefusal.BelowZero, null, null], answers.Select(answer => answer[0].Refusal));
        Assert.Equal(0, await ValueAsync(Friday));
    }

    [Fact]
    public async Task TheSameIdTwice_CountsOnce_AndWithOtherContentIsRefused()
    {
        var tap = Add(Friday, 4);

        var answers = await TogetherAsync([tap], [tap], [tap with { Delta = 5 }]);

        Assert.Equal([LedgerResult.Written, LedgerResult.Duplicate, LedgerResult.Refused], answers.Select(answer => answer[0].Result));
        Assert.Equal(LedgerRefusal.IdReused, answers[2][0].Refusal);
        Assert.Equal(9, await ValueAsync(Friday));
    }

    [Fact]
    public async Task AnIdOfARefusedRequest_IsFreeForTheNext()
    {
        var tap = Add(Friday, 4);

        var answers = await TogetherAsync([tap, Add(Friday, -99)], [tap with { Delta = 1 }]);

        Assert.Equal(LedgerResult.Written, answers[1][0].Result);
        Assert.Equal(6, await ValueAsync(Friday));
    }

    [Fact]
    public async Task TwoWhoSawTheSame_TheSecondIsTold()
    {
        SetCount To(int count) => new(Guid.NewGuid(), Cell(Friday), count, new SeenCount(5), Nobody, CountLineKind.Entry);

        var answers = await TogetherAsync([To(10)], [To(20)]);

        Assert.Equal((LedgerRefusal.ChangedMeanwhile, 10), (answers[1][0].Refusal!.Value, answers[1][0].Actual!.Value));
        Assert.Equal(10, await ValueAsync(Friday));
    }

    [Fact]
    public async Task AMonthThatIsClosed_IsClosedForThoseWhoWriteIt()
    {
        await SetStateAsync(October, OfficeMonthState.Submitted);

        var answers = await TogetherAsync([Add(October, 1)], [Add(Friday, 1)]);

        Assert.Equal([LedgerRefusal.MonthSubmitted, null], answers.Select(answer => answer[0].Refusal));
        Assert.Equal((6, 5), (await ValueAsync(Friday), await ValueAsync(October)));
    }

    [Fact]
    public async Task ACorrection_MarksTheApprovedMonth()
    {
        await SetStateAsync(October, OfficeMonthState.Approved);
        var correction = Add(October, 1) with { CorrectsApproved = true, Reason = "数え直し" };

        var answers = await TogetherAsync([correction], [Add(Friday, 1)]);

        Assert.Equal([LedgerResult.Written, LedgerResult.Written], answers.Select(answer => answer[0].Result));
        Assert.NotNull(await _counts.ReadAsync(db => db.OfficeMonths.Where(row => row.Month == new DateOnly(2026, 10, 1)).Select(row => row.CorrectedAt).SingleAsync()));
    }

    [Fact]
    public async Task WhatIsConfirmed_IsWithdrawn_AndWhatHasNoMonthYetGetsOne()
    {
        var unit = (await _counts.RulesAsync()).Catalog.Find(Office, 1, Friday)!.ResponsibleUnitId!.Value;
        await _counts.ReadAsync(async db =>
        {
            db.DayConfirmations.Add(new DayConfirmation { OfficeId = Office, Date = Friday, UnitId = unit, ConfirmedAt = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc) });
            return await db.SaveChangesAsync();
        });
        var september = new DateOnly(2026, 9, 1);

        await TogetherAsync([Add(Friday, 1)], [Add(september, 1)], [Add(October, 1)]);

        Assert.Equal((6, 1, 6), (await ValueAsync(Friday), await ValueAsync(september), await ValueAsync(October)));
        Assert.Empty(await _counts.ReadAsync(db => db.DayConfirmations.ToListAsync()));
        Assert.Equal(2, await _counts.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == nameof(DayConfirmation))));
        await AssertTotalsAgreeAsync();
    }

    [Fact]
    public async Task ADatabaseErrorOfOne_IsNotTheOthers()
    {
        await _counts.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER planted BEFORE INSERT ON CountLines WHEN NEW.Delta = 666 BEGIN SELECT RAISE(ABORT, 'planted'); END"));

        var waiting = await WaitTogetherAsync([Add(Friday, 1)], [Add(Friday, 666)], [Add(Friday, 2)]);

        await Assert.ThrowsAnyAsync<DbException>(() => waiting[1]);
        Assert.Equal(LedgerResult.Written, (await waiting[0])[0].Result);
        Assert.Equal(LedgerResult.Written, (await waiting[2])[0].Result);
        Assert.Equal(8, await ValueAsync(Friday));
        await AssertTotalsAgreeAsync();
    }

    /// <param name="who">The first brought the others' turn about; it may go as well as any.</param>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task WhoGivesUpWaiting_IsNotRecorded_AndTheOthersAre(int who)
    {
        using var given = new CancellationTokenSource();
        var turn = await TurnAsync();
        var waiting = Enumerable.Range(0, 3).Select(index => RecordAsync([Add(Friday, 1)], index == who ? given.Token : default)).ToList();

        await given.CancelAsync();
        turn.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[who]);
        await Task.WhenAll(waiting.Where((_, index) => index != who));
        Assert.Equal(7, await ValueAsync(Friday));
    }

    private static CountCell Cell(DateOnly date) => CountCell.Day(Office, date, 1);

    private static AddCount Add(DateOnly date, int delta) => new(Guid.NewGuid(), Cell(date), delta, Nobody);

    private async Task<IReadOnlyList<LedgerOutcome>[]> TogetherAsync(params CountChange[][] requests) => await Task.WhenAll(await WaitTogetherAsync(requests));

    /// <summary>Lets all of them wait, in this order, before the first has its turn.</summary>
    private async Task<List<Task<IReadOnlyList<LedgerOutcome>>>> WaitTogetherAsync(params CountChange[][] requests)
    {
        using var turn = await TurnAsync();
        return [.. requests.Select(changes => RecordAsync(changes, default))];
    }

    private Task<IReadOnlyList<LedgerOutcome>> RecordAsync(CountChange change) => RecordAsync([change], default);

    private Task<IReadOnlyList<LedgerOutcome>> RecordAsync(CountChange[] changes, CancellationToken cancellationToken) =>
        _counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, async ledger =>
        {
            try
            {
                return await ledger.RecordAllAsync(changes, cancellationToken);
            }
            catch (CountsRefusedException refused)
            {
                return refused.Outcomes;
            }
        });

    private async Task<IDisposable> TurnAsync() => await (await _counts.AsAsync<WriteGate, WriteGate>(null, Task.FromResult)).EnterAsync(CancellationToken.None);

    private Task<int> ValueAsync(DateOnly date) => _counts.ReadAsync(db => db.DailyCounts.Where(count => count.OfficeId == Office && count.Date == date).Select(count => count.Value).SingleAsync());

    private Task<long> RevisionAsync(DateOnly date) =>
        _counts.ReadAsync(db => db.OfficeMonths.Where(row => row.OfficeId == Office && row.Month == new DateOnly(date.Year, date.Month, 1)).Select(row => row.Revision).SingleAsync());

    private Task<int> SetStateAsync(DateOnly date, OfficeMonthState state) => _counts.ReadAsync(db => db.OfficeMonths
        .Where(row => row.OfficeId == Office && row.Month == new DateOnly(date.Year, date.Month, 1)).ExecuteUpdateAsync(row => row.SetProperty(month => month.State, state)));

    private async Task AssertTotalsAgreeAsync() =>
        Assert.Empty(await _counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));
}
