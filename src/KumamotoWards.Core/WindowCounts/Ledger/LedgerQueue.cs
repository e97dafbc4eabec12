using System.Collections.Concurrent;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>
/// Where requests of this process line up that bring nothing but changes of days: all that wait when the writers' turn
/// comes are recorded in one transaction, so that its fixed cost, the commit to the disk above all, is paid once. A thread
/// of its own serves them: SQLite works on the thread that calls it, and while the disk writes, the others go on.
/// </summary>
public sealed class LedgerQueue(IServiceScopeFactory scopes, WriteGate gate, BusinessClock clock) : IDisposable
{
    /// <summary>Changes that are recorded together at most: the turn stays short for those behind.</summary>
    private const int MostTogether = 1_000;

    private readonly BlockingCollection<WaitingChanges> _waiting = [];
    private readonly Lock _starting = new();
    private Thread? _server;
    private int _lastTogether;

    /// <summary>Several writers come at once: what may be done later should not join them.</summary>
    public bool IsCrowded => gate.IsCrowded || Volatile.Read(ref _lastTogether) >= WriteGate.Crowd;

    /// <returns>What became of each change, all recorded or none; null when they must be recorded in a transaction of their own.</returns>
    internal Task<IReadOnlyList<LedgerOutcome>?> RecordAsync(IReadOnlyList<CountChange> changes, CancellationToken cancellationToken)
    {
        StartServer();
        var request = new WaitingChanges(changes, cancellationToken);
        _waiting.Add(request, CancellationToken.None);
        return request.AnswerAsync();
    }

    /// <summary>Nobody asks any more; the server goes home.</summary>
    public void Dispose() => _waiting.CompleteAdding();

    private void StartServer()
    {
        if (_server is not null) return;
        lock (_starting)
        {
            if (_server is not null) return;
            _server = new Thread(Serve) { IsBackground = true, Name = "Ledger" };
            // Served by no request, so that no request's end is another's.
            _server.UnsafeStart();
        }
    }

    private void Serve()
    {
        foreach (var first in _waiting.GetConsumingEnumerable()) ServeGroupAsync(first).GetAwaiter().GetResult();
    }

    private async Task ServeGroupAsync(WaitingChanges first)
    {
        List<WaitingChanges> group = [];
        try
        {
            var answers = await RecordAsync(() => group = TakeWith(first));
            foreach (var (request, answer) in group.Zip(answers)) request.Answer(answer);
        }
        catch (Exception)
        {
            // Whatever failed is one request's fault at most: alone, each of them finds out whose.
            foreach (var request in group.Count > 0 ? group : TakeWith(first)) request.Answer(null);
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<LedgerOutcome>?>> RecordAsync(Func<IReadOnlyList<WaitingChanges>> take)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new LedgerGroup(scope.ServiceProvider.GetRequiredService<WardsDbContext>(), clock).RecordAsync(take);
    }

    private List<WaitingChanges> TakeWith(WaitingChanges first)
    {
        List<WaitingChanges> group = [];
        var (next, changes) = (first, 0);
        do
        {
            if (next.IsGivenUp) continue;
            group.Add(next);
            changes += next.Changes.Count;
        }
        while (changes < MostTogether && _waiting.TryTake(out next!));
        Volatile.Write(ref _lastTogether, group.Count);
        return group;
    }
}
