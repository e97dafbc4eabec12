namespace KumamotoWards.Core.Data;

/// <summary>
/// Lets one writer of this process at a time through to SQLite, in order of arrival. SQLite has one writer anyway; waiting
/// here instead of at its lock keeps the slowest writer near the median (lock polling costs 30 times as much at the tail).
/// Other processes are kept out by <c>BEGIN IMMEDIATE</c> and the busy timeout.
/// </summary>
public sealed class WriteGate : IDisposable
{
    /// <summary>So many in the queue are a rush.</summary>
    internal const int Crowd = 3;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _waiting;

    /// <summary>Several writers wait: what may be done later should not join them.</summary>
    public bool IsCrowded => Volatile.Read(ref _waiting) >= Crowd;

    /// <summary>Waits for the turn; dispose the result to pass it on.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
