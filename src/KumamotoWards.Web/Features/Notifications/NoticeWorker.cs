using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>Sends the mails of the outbox in the background, on one instance at a time: no request ever waits for a mail server.</summary>
public sealed partial class NoticeWorker(IServiceScopeFactory scopes, MailInstance instance, MailOptions options, TimeProvider time, ILogger<NoticeWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Transport == MailTransportKind.None) LogSilence(logger);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(options.PollSeconds), time, stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        finally
        {
            await ReleaseAsync();
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetRequiredService<MailSender>();
            if (await sender.HasDueAsync(instance, stoppingToken)) await sender.SendDueAsync(instance, stoppingToken);
            await scope.ServiceProvider.GetRequiredService<NoticeTidying>().RunAsync(instance, stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            // What was due still is, or is again when its turn is over.
            LogFailure(logger, error);
        }
    }

    /// <summary>Another instance need not wait until the lease ends.</summary>
    private async Task ReleaseAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MailSender>().ReleaseAsync(instance);
        }
        catch (Exception error)
        {
            LogFailure(logger, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending the mails of the outbox failed; it is tried again.")]
    private static partial void LogFailure(ILogger logger, Exception error);

    [LoggerMessage(LogLevel.Information, "Mail:Transport is None: notices stand on the home page only.")]
    private static partial void LogSilence(ILogger logger);
}
