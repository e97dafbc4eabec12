using KumamotoWards.Core.Tests.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.TestSupport.WindowCounts;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of imports, once.</summary>
internal static class ImportReads
{
    public static async Task RunAsync()
    {
        await using var day = await ImportDay.BeginAsync();
        var id = await day.ImportAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12"));
        var again = await day.UploadAsync(CountFiles.List("2026-11-20,大江出張所,住民異動,12"));
        var import = await day.FindAsync(again);
        await ReadAsync(day, queries => queries.SameFileAsync(import));
        await ReadAsync(day, queries => queries.ListAsync(day.Clerk, 1));
        await ReadAsync(day, queries => queries.FindAsync(day.Clerk, id));
        await ReadAsync(day, queries => queries.CheckAsync(again));
        await ReadAsync(day, queries => queries.CellsAsync(id));
        foreach (var onlyChanged in new[] { true, false }) await ReadAsync(day, queries => queries.LinesAsync(id, onlyChanged, 1, 10));
        await day.Counts.AsAsync<ImportApplier, List<int>>(null, applier => applier.UnfinishedAsync());
        await day.ReverseAsync(id);
    }

    private static Task<T> ReadAsync<T>(ImportDay day, Func<ImportQueries, Task<T>> read) => day.Counts.AsAsync<ImportQueries, T>(day.Clerk, read);
}
