using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Hands many changes to the ledger inside one transaction, some thousand at a time, so that progress can be told.</summary>
internal static class ImportChunks
{
    private const int Size = 2_000;

    /// <summary>Offices and months in key order, as every writer takes them; days, months and years apart.</summary>
    /// <exception cref="CountsRefusedException">At least one cannot be recorded.</exception>
    public static async Task RecordAsync(CountLedger ledger, IEnumerable<SetCount> changes, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var written = 0;
        var periods = changes.GroupBy(change => change.Cell.Period).OrderBy(period => period.Key);
        foreach (var period in periods)
            foreach (var chunk in period.OrderBy(change => change.Cell.OfficeId).ThenBy(change => change.Cell.Start).ThenBy(change => change.Cell.CountItemId).Chunk(Size))
            {
                await ledger.RecordAllAsync(chunk, cancellationToken);
                progress?.Report(written += chunk.Length);
            }
    }
}
