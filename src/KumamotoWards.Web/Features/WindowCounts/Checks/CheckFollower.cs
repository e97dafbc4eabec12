using KumamotoWards.Core.WindowCounts.Checks;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>
/// Follows the ledger in the background, on one instance at a time, so that tallies and imports are checked within
/// seconds too. What is saved by page is checked at once, without it.
/// </summary>
public sealed partial class CheckFollower(IServiceScopeFactory scopes, FollowedLines followed, TimeProvider time, ILogger<CheckFollower> logger) : BackgroundService
{
    /// <summary>Between two looks; one costs a read of one row when nothing is new.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var follower = scope.ServiceProvider.GetRequiredService<LedgerFollower>();
            if (await follower.HasNewAsync(followed, stoppingToken)) await follower.FollowAsync(followed, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The next look begins where this one did: nothing is lost by it.
            LogFailure(logger, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Following the ledger for the checks failed; it is tried again.")]
    private static partial void LogFailure(ILogger logger, Exception error);
}
