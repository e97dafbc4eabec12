using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Benchmarks;

/// <summary>Sample counts of 2014–2025 in a ledger of so many lines a cell. The totals are the same, however many.</summary>
internal static class GrownLedger
{
    private static readonly FiscalYear First = new(2014);
    private static readonly FiscalYear Last = new(2025);

    /// <summary>Year by year, as in life: the totals lie among the lines of their time.</summary>
    /// <param name="linesPerCell">1, or an even number.</param>
    /// <returns>How many lines there are.</returns>
    public static async Task<int> WriteAsync(PortalFactory portal, int linesPerCell)
    {
        for (var (year, grown) = (First.StartYear, 0L); year <= Last.StartYear; year++)
        {
            await portal.InScopeAsync(services => services.GetRequiredService<SampleCounts>().WriteAsync(new FiscalYear(year), new FiscalYear(year)));
            grown = await portal.WithContextAsync(db => GrowAsync(db, grown, linesPerCell - 1));
        }
        var faults = await portal.InScopeAsync(services => services.GetRequiredService<CountVerification>().RunAsync());
        return faults.Count == 0 ? await portal.WithContextAsync(db => db.CountLines.CountAsync()) : throw new InvalidOperationException($"{faults.Count} cells do not agree, as {faults[0]}.");
    }

    /// <summary>To every line after that one: a tap and the correction that takes it back, again and again; the last only gives a reason.</summary>
    private static async Task<long> GrowAsync(WardsDbContext db, long after, int rounds)
    {
        var last = await db.CountLines.MaxAsync(line => line.Id);
        if (rounds > 0)
            await db.Database.ExecuteSqlAsync($"""
                WITH RECURSIVE "Rounds"("Round", "IsTap") AS (
                    VALUES (1, 1) UNION ALL SELECT "Round" + 1, "Round" % 2 = 0 AND "Round" + 1 < {rounds} FROM "Rounds" WHERE "Round" < {rounds})
                INSERT INTO "CountLines" ("ClientId", "OfficeId", "CountItemId", "Period", "PeriodStart", "Delta", "StateAfter", "Kind", "Reason", "RecordedAt")
                SELECT hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)),
                    "OfficeId", "CountItemId", "Period", "PeriodStart",
                    CASE WHEN "IsTap" THEN 1 WHEN "Round" = {rounds} THEN 0 ELSE -1 END, "StateAfter" + "IsTap",
                    CASE WHEN "IsTap" THEN {(int)CountLineKind.Tally} ELSE {(int)CountLineKind.Correction} END,
                    CASE WHEN "IsTap" THEN NULL ELSE '数え直したため' END, "RecordedAt"
                FROM "Rounds" CROSS JOIN "CountLines" WHERE "Id" > {after} AND "Id" <= {last}
                ORDER BY "Round", "Id"
                """);
        return await db.CountLines.MaxAsync(line => line.Id);
    }
}
