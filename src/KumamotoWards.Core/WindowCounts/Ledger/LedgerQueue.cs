using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>
/// Where requests of this process line up that bring nothing but changes of days: all that wait when the writers' turn
/// comes are recorded in one transaction, so that its fixed cost, the commit to the disk above all, is paid once.
/// </summary>
public sealed class LedgerQueue(IServiceScopeFactory scopes, WriteGate gate, BusinessClock clock)
{
    /// <summary>Changes that are recorded together at most: the turn stays short for those behind.</summary>
    private const int MostTogether = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<WaitingChanges> _waiting = [];
    private bool _isServed;
    private int _lastTogether;

    /// <summary>Several writers come at once: what may be done later should not join them.</summary>
    public bool IsCrowded => gate.IsCrowded || Volatile.Read(ref _lastTogether) >= WriteGate.Crowd;

    /// <returns>What became of each change, all recorded or none; null when they must be recorded in a transaction of their own.</returns>
    internal Task<IReadOnlyList<LedgerOutcome>?> RecordAsync(IReadOnlyList<CountChange> changes, CancellationToken cancellationToken)
    {
        var request = new WaitingChanges(changes, cancellationToken);
        lock (_lock)
        {
            _waiting.Enqueue(request);
            if (_isServed) return request.AnswerAsync();
            _isServed = true;
        }
        // Served by no request, so that no request's end is another's.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(ServeAsync, CancellationToken.None);
        return request.AnswerAsync();
    }

    private async Task ServeAsync()
    {
        while (IsAnybodyWaiting()) await ServeGroupAsync();
    }

    private bool IsAnybodyWaiting()
    {
        lock (_lock) return _isServed = _waiting.Count > 0;
    }

    private async Task ServeGroupAsync()
    {
        List<WaitingChanges> group = [];
        try
        {
            var answers = await RecordAsync(() => group = Take());
            foreach (var (request, answer) in group.Zip(answers)) request.Answer(answer);
        }
        catch (Exception)
        {
            // Whatever failed is one request's fault at most: alone, each of them finds out whose.
            foreach (var request in group.Count > 0 ? group : Take()) request.Answer(null);
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<LedgerOutcome>?>> RecordAsync(Func<IReadOnlyList<WaitingChanges>> take)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new LedgerGroup(scope.ServiceProvider.GetRequiredService<WardsDbContext>(), clock).RecordAsync(take);
    }

    private List<WaitingChanges> Take()
    {
        List<WaitingChanges> group = [];
        lock (_lock)
        {
            for (var changes = 0; changes < MostTogether && _waiting.TryDequeue(out var request);)
            {
                if (request.IsGivenUp) continue;
                group.Add(request);
                changes += request.Changes.Count;
            }
        }
        Volatile.Write(ref _lastTogether, group.Count);
        return group;
    }
}
