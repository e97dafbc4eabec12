using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>The changes of several requests in one transaction, in order of arrival: each request's all or none.</summary>
internal sealed class LedgerGroup(WardsDbContext db, BusinessClock clock)
{
    /// <param name="take">Names the requests, when the writers' turn has come.</param>
    /// <returns>Of each request what became of its changes; null where they must be recorded in a transaction of their own.</returns>
    public Task<IReadOnlyList<IReadOnlyList<LedgerOutcome>?>> RecordAsync(Func<IReadOnlyList<WaitingChanges>> take) => db.WriteAsync(
        token => RecordAsync([.. take().Select(request => request.Changes)], token),
        landed: _ => Task.FromResult(false),
        CancellationToken.None);

    private async Task<IReadOnlyList<IReadOnlyList<LedgerOutcome>?>> RecordAsync(IReadOnlyList<IReadOnlyList<CountChange>> requests, CancellationToken cancellationToken)
    {
        var batch = await LedgerBatch.LoadTogetherAsync(db, [.. requests.SelectMany(changes => changes)], cancellationToken);
        var answers = requests.Select(changes => Judge(batch, changes)).ToList();
        await batch.WriteAsync(cancellationToken);
        return answers;
    }

    private List<LedgerOutcome>? Judge(LedgerBatch batch, IReadOnlyList<CountChange> changes)
    {
        if (changes.Any(batch.TouchesMore)) return null;
        var outcomes = changes.Select(change => batch.Judge(change, clock.UtcNow)).ToList();
        if (outcomes.Exists(outcome => outcome.Result == LedgerResult.Refused)) batch.TakeBack();
        else batch.Keep();
        return outcomes;
    }
}
