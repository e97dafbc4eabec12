using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

/// <summary>Files on their way into the ledger of a seeded database, on Friday, 20 November 2026.</summary>
public sealed class ImportDay : IAsyncDisposable
{
    private ImportDay(CountsDatabase counts, StaffSnapshot clerk) => (Counts, Clerk) = (counts, clerk);

    public CountsDatabase Counts { get; }

    /// <summary>Of 大江出張所.</summary>
    public StaffSnapshot Clerk { get; }

    public static async Task<ImportDay> BeginAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var counts = await CountsDatabase.CreateAsync(provider);
        return new ImportDay(counts, await counts.PersonInAsync("oe-branch", "山口 真理"));
    }

    public Task<int> UploadAsync(byte[] content, StaffSnapshot? person = null, ImportOptions? options = null) =>
        Counts.AsAsync<ImportService, int>(person ?? Clerk, service => service.UploadAsync(person ?? Clerk, "件数.csv", content, options ?? new ImportOptions()));

    public Task<ImportStart> StartAsync(int id, StaffSnapshot? person = null, bool acceptsTotals = false) =>
        Counts.AsAsync<ImportService, ImportStart>(person ?? Clerk, service => service.StartAsync(person ?? Clerk, id, acceptsTotals));

    public Task<bool> ApplyAsync(int id, IProgress<int>? progress = null) =>
        Counts.AsAsync<ImportApplier, bool>(null, applier => applier.ApplyAsync(id, progress));

    public async Task<int> ImportAsync(byte[] content, StaffSnapshot? person = null, ImportOptions? options = null)
    {
        var id = await UploadAsync(content, person, options);
        Assert.Equal(ImportStart.Started, await StartAsync(id, person));
        Assert.True(await ApplyAsync(id));
        return id;
    }

    public Task<ReversedImport?> ReverseAsync(int id, string? reason = "別の月のファイルだったため", StaffSnapshot? person = null) =>
        Counts.AsAsync<ImportReversal, ReversedImport?>(person ?? Clerk, reversal => reversal.ReverseAsync(person ?? Clerk, id, reason));

    public Task<CountImport> FindAsync(int id) => Counts.ReadAsync(db => db.CountImports.SingleAsync(row => row.Id == id));

    public Task<CheckedImport?> CheckOfAsync(int id) => Counts.AsAsync<ImportQueries, CheckedImport?>(Clerk, queries => queries.CheckAsync(id));

    /// <summary>place outcome before→after code of every row.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(int id) =>
        [.. (await CheckOfAsync(id))!.Rows.Select(row => $"{row.Place} {row.Outcome} {row.Before}→{row.After} {row.Code}".TrimEnd())];

    /// <summary>office item period start value, of all totals but the seeded years.</summary>
    public Task<List<string>> StandingAsync() => Counts.ReadAsync(async db =>
    {
        var days = await db.DailyCounts.OrderBy(count => count.Date).ThenBy(count => count.CountItemId).Select(count => $"{count.Date:yyyy-MM-dd} {count.CountItemId} {count.Value}").ToListAsync();
        var months = await db.MonthlyCounts.OrderBy(count => count.Month).ThenBy(count => count.CountItemId).Select(count => $"{count.Month:yyyy-MM} {count.CountItemId} {count.Value} {count.DaysEntered}").ToListAsync();
        var years = await db.YearlyCounts.Where(count => count.FiscalYear < 2011).OrderBy(count => count.FiscalYear).ThenBy(count => count.CountItemId).Select(count => $"{count.FiscalYear} {count.CountItemId} {count.Value}").ToListAsync();
        return (List<string>)[.. days, .. months, .. years];
    });

    public Task<List<CountLine>> LinesAsync(int id) => Counts.ReadAsync(db => db.CountLines.Where(line => line.ImportId == id).OrderBy(line => line.Id).ToListAsync());

    public async Task LedgerAgreesAsync() =>
        Assert.Empty(await Counts.AsAsync<CountVerification, IReadOnlyList<CountDiscrepancy>>(null, verification => verification.RunAsync()));

    /// <summary>The month of the branch stands in that state.</summary>
    public Task MonthIsAsync(OfficeMonthState state) => Counts.ReadAsync(async db =>
    {
        var office = await db.Offices.SingleAsync(row => row.Slug == "oe-branch");
        await db.OfficeMonths.Where(row => row.OfficeId == office.Id && row.Month == new DateOnly(2026, 11, 1)).ExecuteDeleteAsync();
        db.OfficeMonths.Add(new OfficeMonth(office.Id, new DateOnly(2026, 11, 1), state));
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Counts.DisposeAsync();
}
