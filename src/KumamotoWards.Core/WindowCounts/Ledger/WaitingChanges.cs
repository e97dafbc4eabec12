namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>The changes of one request while it waits for the writers' turn, and its answer.</summary>
internal sealed class WaitingChanges(IReadOnlyList<CountChange> changes, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IReadOnlyList<LedgerOutcome>?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<CountChange> Changes { get; } = changes;

    /// <summary>Nobody waits for the answer any more; what has not been begun is left.</summary>
    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    /// <summary>What became of each change; null when they must be recorded in a transaction of their own.</summary>
    public Task<IReadOnlyList<LedgerOutcome>?> AnswerAsync() => _answer.Task.WaitAsync(cancellationToken);

    public void Answer(IReadOnlyList<LedgerOutcome>? outcomes) => _answer.SetResult(outcomes);
}
