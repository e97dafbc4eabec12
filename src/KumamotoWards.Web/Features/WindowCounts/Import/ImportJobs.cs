using System.Collections.Concurrent;
using System.Threading.Channels;
using KumamotoWards.Core.Accounts;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>An import to apply or, with a person and a reason, to take back.</summary>
public sealed record ImportJob(int ImportId, int Total, StaffSnapshot? Reverser = null, string? Reason = null);

/// <summary>How far a job is.</summary>
/// <param name="Failure">Why nothing was written, in Japanese; null while it runs or when it went well.</param>
/// <param name="LeftCells">Of a reversal: cells that were left since somebody changed them.</param>
public sealed record ImportProgress(int Done, int Total, bool IsOver = false, string? Failure = null, int LeftCells = 0);

/// <summary>Long jobs of this process and how far they are. What is lost with the process is taken up again from the database.</summary>
public sealed class ImportJobs
{
    private readonly Channel<ImportJob> _waiting = Channel.CreateUnbounded<ImportJob>();
    private readonly ConcurrentDictionary<int, ImportProgress> _progress = [];

    public void Add(ImportJob job)
    {
        Report(job.ImportId, new ImportProgress(0, job.Total));
        _waiting.Writer.TryWrite(job);
    }

    public IAsyncEnumerable<ImportJob> WaitingAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Null for an import of which this process knows no job.</summary>
    public ImportProgress? Of(int importId) => _progress.GetValueOrDefault(importId);

    public void Report(int importId, ImportProgress progress) => _progress[importId] = progress;

    public void Forget(int importId) => _progress.TryRemove(importId, out _);
}
