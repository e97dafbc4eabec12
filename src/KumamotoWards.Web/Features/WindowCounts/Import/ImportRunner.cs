using KumamotoWards.Core;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>Does one job and says how it went. Short ones run inside the request, long ones in <see cref="ImportWorker"/>.</summary>
public sealed partial class ImportRunner(ImportApplier applier, ImportReversal reversal, ImportService service, ImportJobs jobs, ILogger<ImportRunner> logger)
{
    /// <summary>Up to so many cells a person waits for the answer.</summary>
    public const int ShortJob = 5_000;

    public async Task<ImportProgress> RunAsync(ImportJob job, CancellationToken cancellationToken = default)
    {
        var progress = await AttemptAsync(job, cancellationToken);
        if (progress.Failure is not null && job.Reverser is null) await service.StopAsync(job.ImportId, cancellationToken);
        jobs.Report(job.ImportId, progress);
        return progress;
    }

    private async Task<ImportProgress> AttemptAsync(ImportJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(job, new Told(jobs, job), cancellationToken);
        }
        catch (CountsRefusedException refused)
        {
            return Failed(job, Explain(refused));
        }
        catch (RuleViolationException violation)
        {
            return Failed(job, violation.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log(logger, failure, job.ImportId);
            return Failed(job, "処理できませんでした。何も書いていません。時間をおいてもう一度お試しください。");
        }
    }

    private async Task<ImportProgress> DoAsync(ImportJob job, IProgress<int> told, CancellationToken cancellationToken)
    {
        if (job.Reverser is null)
        {
            await applier.ApplyAsync(job.ImportId, told, cancellationToken);
            return new ImportProgress(job.Total, job.Total, IsOver: true);
        }
        var reversed = await reversal.ReverseAsync(job.Reverser, job.ImportId, job.Reason, told, cancellationToken);
        return reversed is null
            ? Failed(job, "この取り込みは、もう取り消されています。")
            : new ImportProgress(reversed.Cells, reversed.Cells, IsOver: true, LeftCells: reversed.LeftCells);
    }

    private static ImportProgress Failed(ImportJob job, string why) => new(0, job.Total, IsOver: true, why);

    private static string Explain(CountsRefusedException refused)
    {
        var first = refused.Refused.First();
        var why = first.Refusal == LedgerRefusal.ChangedMeanwhile ? "確認のあとに、ほかの人が件数を変えていました。" : first.Refusal!.Value.Message(first.Change.Cell.Start);
        return $"何も書いていません。{why}";
    }

    [LoggerMessage(LogLevel.Error, "Import {ImportId} could not be written")]
    private static partial void Log(ILogger logger, Exception failure, int importId);

    private sealed class Told(ImportJobs jobs, ImportJob job) : IProgress<int>
    {
        public void Report(int value) => jobs.Report(job.ImportId, new ImportProgress(value, job.Total));
    }
}
