using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Obligations;

namespace KumamotoWards.Web.Features.Proposals.Obligations;

/// <summary>Looks once a day, soon after midnight in Tokyo and after the start, what is to be reminded of; on one instance at a time.</summary>
public sealed partial class ObligationFollower(IServiceScopeFactory scopes, BusinessClock clock, TimeProvider time, ILogger<ObligationFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Guid _instance = Guid.NewGuid();
    private DateOnly? _looked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            if (_looked != clock.Today) await LookAsync(clock.Today, stoppingToken);
        }
    }

    private async Task LookAsync(DateOnly today, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<ObligationWatch>().LookAsync(_instance, stoppingToken)) _looked = today;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What was written is known by its key: the next look goes on from there.
            LogFailure(logger, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Reminding of what headquarters owes failed; it is tried again.")]
    private static partial void LogFailure(ILogger logger, Exception error);
}
