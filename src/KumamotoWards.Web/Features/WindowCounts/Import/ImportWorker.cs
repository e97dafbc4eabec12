using KumamotoWards.Core.WindowCounts.Import;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>Writes long imports one after the other, beside the requests. Those that a dead process left behind come first.</summary>
public sealed class ImportWorker(IServiceScopeFactory scopes, ImportJobs jobs) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Started with the host, which is not to wait for the first read of the database.
        await Task.Yield();
        foreach (var id in await UnfinishedAsync(stoppingToken)) jobs.Add(new ImportJob(id, 0));
        await foreach (var job in jobs.WaitingAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ImportRunner>().RunAsync(job, stoppingToken);
        }
    }

    /// <summary>A second process may find the same ones: the database lets only one of them through.</summary>
    private async Task<List<int>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportApplier>().UnfinishedAsync(cancellationToken);
    }
}
