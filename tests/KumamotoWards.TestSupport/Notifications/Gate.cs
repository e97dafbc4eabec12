namespace KumamotoWards.TestSupport.Notifications;

/// <summary>Stops whoever comes until it is opened, and tells that somebody has come.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task ReachedAsync() => _reached.Task.WaitAsync(TimeSpan.FromMinutes(2));

    public void Open() => _opened.TrySetResult();

    public Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _opened.Task.WaitAsync(cancellationToken);
    }
}
