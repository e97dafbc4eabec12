using CsCheck;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Ledger;

/// <summary>Random saves, taps and resends, beside the plainest model that keeps the same promises.</summary>
public sealed class LedgerAgainstAModelTests
{
    private const int Office = 3;

    /// <param name="Set">True sets the cell to the number, or to blank; false adds the number.</param>
    /// <param name="IdOf">Uses the id of an earlier step again, when there is one.</param>
    public sealed record Step(bool Set, int Day, int Item, int? Number, bool SeesTheTruth, int? IdOf);

    private static readonly Gen<Step> Steps =
        from set in Gen.Bool
        from day in Gen.Int[0, 2]
        from item in Gen.Int[1, 2]
        from number in Gen.Int[-4, 9]
        from blank in Gen.Int[0, 4]
        from truth in Gen.Int[0, 3]
        from reuse in Gen.Int[0, 40]
        select new Step(set, day, item, set && blank == 0 ? null : set ? Math.Abs(number) : number, truth > 0, reuse < 12 ? reuse : null);

    [Fact]
    public Task Totals_LinesAndAnswers_AreTheModels() =>
        Steps.Array[1, 4].Array[5, 25].SampleAsync(RunAsync, iter: 12, threads: 1);

    /// <summary>Several requests wait at once: they are recorded in one transaction, and answered as if one came after the other.</summary>
    [Fact]
    public Task RequestsThatWaitTogether_AreAnsweredLikeTheModels() =>
        Steps.Array[1, 3].Array[2, 6].Array[3, 8].SampleAsync(RunTogetherAsync, iter: 12, threads: 1);

    private static async Task RunTogetherAsync(Step[][][] groups)
    {
        await using var counts = await CountsDatabase.CreateAsync();
        var (model, ids) = (new Model(), new List<CountChange>());
        var gate = await counts.AsAsync<WriteGate, WriteGate>(null, Task.FromResult);
        await RecordTogetherAsync(counts, gate, model, [FirstOfMonths()]);
        foreach (var group in groups)
        {
            var requests = group.Select(steps => steps.Select(step => ToChange(step, model, ids)).ToList()).ToList();
            ids.AddRange(requests.SelectMany(changes => changes));
            await RecordTogetherAsync(counts, gate, model, requests);
        }
        await AssertTotalsAsync(counts, model);
        Assert.Empty(await counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));
    }

    private static async Task RecordTogetherAsync(CountsDatabase counts, WriteGate gate, Model model, List<List<CountChange>> requests)
    {
        List<Task<IReadOnlyList<LedgerOutcome>>> waiting;
        using (await gate.EnterAsync(CancellationToken.None))
            waiting = [.. requests.Select(changes => counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => RecordAsync(ledger, changes, allOrNone: true)))];
        foreach (var (changes, outcomes) in requests.Zip(await Task.WhenAll(waiting)))
            Assert.Equal(model.Record(changes, allOrNone: true), outcomes.Select(outcome => (outcome.Result, outcome.Refusal)));
    }

    /// <summary>Makes the rows of both months: a request that needs a new one goes alone, and whenever it comes.</summary>
    private static List<CountChange> FirstOfMonths() =>
        [.. Enumerable.Range(30, 3).Select(day => new AddCount(Guid.NewGuid(), CountCell.Day(Office, new DateOnly(2026, 10, 1).AddDays(day - 1), 1), 3, CountAuthor.System))];

    private static async Task RunAsync(Step[][] calls)
    {
        await using var counts = await CountsDatabase.CreateAsync();
        var (model, ids) = (new Model(), new List<CountChange>());
        foreach (var (index, steps) in calls.Index())
        {
            var changes = steps.Select(step => ToChange(step, model, ids)).ToList();
            ids.AddRange(changes);
            var allOrNone = index % 2 == 0;
            var outcomes = await counts.AsAsync<CountLedger, IReadOnlyList<LedgerOutcome>>(null, ledger => RecordAsync(ledger, changes, allOrNone));
            Assert.Equal(model.Record(changes, allOrNone), outcomes.Select(outcome => (outcome.Result, outcome.Refusal)));
        }
        await AssertTotalsAsync(counts, model);
        Assert.Empty(await counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));
    }

    private static async Task<IReadOnlyList<LedgerOutcome>> RecordAsync(CountLedger ledger, List<CountChange> changes, bool allOrNone)
    {
        try
        {
            return allOrNone ? await ledger.RecordAllAsync(changes) : await ledger.RecordEachAsync(changes);
        }
        catch (CountsRefusedException refused)
        {
            return refused.Outcomes;
        }
    }

    private static CountChange ToChange(Step step, Model model, List<CountChange> earlier)
    {
        var id = step.IdOf is { } index && index < earlier.Count ? earlier[index].Id : Guid.NewGuid();
        var cell = CountCell.Day(Office, new DateOnly(2026, 10, 30).AddDays(step.Day), step.Item);
        if (!step.Set) return new AddCount(id, cell, step.Number!.Value, CountAuthor.System);
        return new SetCount(id, cell, step.Number, new SeenCount(step.SeesTheTruth ? model.ValueOf(cell) : 77), CountAuthor.System, CountLineKind.Entry);
    }

    private static async Task AssertTotalsAsync(CountsDatabase counts, Model model)
    {
        var days = await counts.ReadAsync(db => db.DailyCounts.ToListAsync());
        Assert.Equal(
            model.Numbers.OrderBy(cell => cell.Key.Start).ThenBy(cell => cell.Key.CountItemId).Select(cell => (cell.Key.Start, cell.Key.CountItemId, cell.Value)),
            days.OrderBy(count => count.Date).ThenBy(count => count.CountItemId).Select(count => (count.Date, count.CountItemId, count.Value)));
        var months = await counts.ReadAsync(db => db.MonthlyCounts.ToListAsync());
        Assert.Equal(
            model.Numbers.GroupBy(cell => (Month: new DateOnly(cell.Key.Start.Year, cell.Key.Start.Month, 1), cell.Key.CountItemId)).OrderBy(month => month.Key)
                .Select(month => (month.Key.Month, month.Key.CountItemId, month.Sum(cell => cell.Value), month.Count(), FiscalYear.Of(month.Key.Month).StartYear)),
            months.OrderBy(count => count.Month).ThenBy(count => count.CountItemId)
                .Select(count => (count.Month, count.CountItemId, count.Value, count.DaysEntered, count.FiscalYear)));
        Assert.Equal(model.LineCount, await counts.ReadAsync(db => db.CountLines.CountAsync(line => line.Period == CountPeriod.Day)));
    }

    /// <summary>Cells in a dictionary, lines by id in another.</summary>
    private sealed class Model
    {
        private Dictionary<CountCell, int> _cells = [];
        private Dictionary<Guid, (CountChange Change, int? After)> _lines = [];

        public IEnumerable<KeyValuePair<CountCell, int>> Numbers => _cells;

        public int LineCount => _lines.Count;

        public int? ValueOf(CountCell cell) => _cells.TryGetValue(cell, out var value) ? value : null;

        public List<(LedgerResult, LedgerRefusal?)> Record(List<CountChange> changes, bool allOrNone)
        {
            var (cells, lines) = (new Dictionary<CountCell, int>(_cells), new Dictionary<Guid, (CountChange, int?)>(_lines));
            var refusedHere = new Dictionary<Guid, AddCount>();
            var results = changes.Select(change => Record(change, refusedHere)).ToList();
            if (allOrNone && results.Exists(result => result.Item1 == LedgerResult.Refused)) (_cells, _lines) = (cells, lines);
            return results;
        }

        private (LedgerResult, LedgerRefusal?) Record(CountChange change, Dictionary<Guid, AddCount> refusedHere)
        {
            if (_lines.TryGetValue(change.Id, out var line))
                return Same(line.Change, line.After, change) ? (LedgerResult.Duplicate, null) : (LedgerResult.Refused, LedgerRefusal.IdReused);
            if (refusedHere.TryGetValue(change.Id, out var held))
                return Same(held, null, change) ? (LedgerResult.Held, LedgerRefusal.BelowZero) : (LedgerResult.Refused, LedgerRefusal.IdReused);
            var before = ValueOf(change.Cell);
            var after = change is AddCount add ? (before ?? 0) + add.Delta : ((SetCount)change).Count;
            if (change is SetCount && after == before) return (LedgerResult.Unchanged, null);
            if (change is SetCount set && set.Seen!.Value.Value != before) return (LedgerResult.Refused, LedgerRefusal.ChangedMeanwhile);
            if (after < 0)
            {
                refusedHere[change.Id] = (AddCount)change;
                return (LedgerResult.Refused, LedgerRefusal.BelowZero);
            }
            _lines[change.Id] = (change, after);
            if (after is { } number) _cells[change.Cell] = number;
            else _cells.Remove(change.Cell);
            return (LedgerResult.Written, null);
        }

        private static bool Same(CountChange first, int? after, CountChange again) => (first, again) switch
        {
            (AddCount one, AddCount other) => one.Cell == other.Cell && one.Delta == other.Delta,
            (SetCount, SetCount other) => first.Cell == other.Cell && after == other.Count,
            _ => false,
        };
    }
}
