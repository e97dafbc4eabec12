using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Jobs;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>
/// Follows the ledger, so that counts are checked by whatever way they came. The cursor stays behind the youngest lines:
/// SQL Server commits ids out of order, and a line that appears late must still be seen.
/// </summary>
public sealed class LedgerFollower(WardsDbContext db, CountRulesQueries rulesQueries, DayChecks checks, JobLeases leases, BusinessClock clock)
{
    private const string Job = "count-checks";
    private const int Lines = 2_000;

    /// <summary>At most what another instance waits when this one dies; far longer than a page of lines takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Longer than any transaction of the ledger.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>Days of an office that are looked at together.</summary>
    private const int DaysTogether = 31;

    private const int DaysAgain = 4;

    /// <summary>How often the youngest lines are looked for again while one of them may still appear late.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>There is, or may be, something that this instance has not looked at: one read.</summary>
    public async Task<bool> HasNewAsync(FollowedLines followed, CancellationToken cancellationToken = default) =>
        followed.Day != clock.Today
        || followed.Last != await LastLineAsync(cancellationToken)
        || (clock.UtcNow - followed.GrownAt < Settling && clock.UtcNow - followed.At >= Pause);

    /// <summary>Checks the days of all lines that were not looked at yet, unless another instance does.</summary>
    /// <returns>How many office-days were checked.</returns>
    public async Task<int> FollowAsync(FollowedLines followed, CancellationToken cancellationToken = default)
    {
        if (!await HoldsAsync(followed, cancellationToken)) return 0;
        var last = await LastLineAsync(cancellationToken);
        var at = await CursorAsync(cancellationToken);
        followed.Seen.RemoveWhere(id => id <= at);
        var checkedDays = await AgainAsync(followed, cancellationToken);
        for (var from = at; await PageAsync(from, cancellationToken) is { Count: > 0 } page; from = page[^1].Id)
        {
            checkedDays += await CheckAsync(page.Where(line => line.IsAsked && !followed.Seen.Contains(line.Id)), cancellationToken);
            followed.Seen.UnionWith(page.Select(line => line.Id));
            await MoveAsync(page, cancellationToken);
            // A long import must not outlast the lease.
            if (!await HoldsAsync(followed, cancellationToken)) return checkedDays;
        }
        if (followed.Last != last) followed.GrownAt = clock.UtcNow;
        (followed.Last, followed.Day, followed.At) = (last, clock.Today, clock.UtcNow);
        return checkedDays;
    }

    /// <summary>Taken again while it lasts, so that one instance follows as long as it lives.</summary>
    private Task<bool> HoldsAsync(FollowedLines followed, CancellationToken cancellationToken) =>
        leases.TryTakeAsync(Job, followed.Instance, Lease, cancellationToken);

    private async Task<long> LastLineAsync(CancellationToken cancellationToken) =>
        await db.CountLines.OrderByDescending(line => line.Id).Select(line => line.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The first time it begins behind what the system itself has written: nobody can be asked about that.</summary>
    private async Task<long> CursorAsync(CancellationToken cancellationToken)
    {
        if (await db.CheckCursors.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } cursor) return cursor.LastLineId;
        var first = await db.CountLines.Where(line => line.StaffMemberId == null && line.ImportId == null)
            .OrderByDescending(line => line.Id).Select(line => line.Id).FirstOrDefaultAsync(cancellationToken);
        db.CheckCursors.Add(new CheckCursor { LastLineId = first });
        await db.SaveChangesAsync(cancellationToken);
        return first;
    }

    private Task<List<FollowedLine>> PageAsync(long after, CancellationToken cancellationToken) =>
        db.CountLines.AsNoTracking().Where(line => line.Id > after).OrderBy(line => line.Id).Take(Lines)
            .Select(line => new FollowedLine(line.Id, line.OfficeId, line.PeriodStart, line.Period == CountPeriod.Day && (line.StaffMemberId != null || line.ImportId != null), line.RecordedAt))
            .ToListAsync(cancellationToken);

    private async Task MoveAsync(List<FollowedLine> page, CancellationToken cancellationToken)
    {
        var settled = clock.UtcNow - Settling;
        var behind = page.TakeWhile(line => line.RecordedAt < settled).LastOrDefault();
        if (behind is null) return;
        var cursor = await db.CheckCursors.SingleAsync(cancellationToken);
        if (cursor.LastLineId >= behind.Id) return;
        cursor.LastLineId = behind.Id;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<int> CheckAsync(IEnumerable<FollowedLine> lines, CancellationToken cancellationToken)
    {
        var directory = (await rulesQueries.LoadAsync(cancellationToken)).Directory;
        var checkedDays = 0;
        foreach (var office in lines.GroupBy(line => line.OfficeId))
            foreach (var days in office.Select(line => line.Date).Distinct().Order().Chunk(DaysTogether))
            {
                await checks.RunAsync(directory.Office(office.Key), days, cancellationToken);
                checkedDays += days.Length;
            }
        return checkedDays;
    }

    /// <summary>A day that was tallied is complete only when it is over: the last days are looked at once more on every new day.</summary>
    private async Task<int> AgainAsync(FollowedLines followed, CancellationToken cancellationToken)
    {
        if (followed.Day == clock.Today) return 0;
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        DateOnly[] days = [.. Enumerable.Range(1, DaysAgain).Select(day => clock.Today.AddDays(-day))];
        var offices = rules.Directory.Offices.Where(office => office.IsOpenOn(days[0])).ToList();
        foreach (var office in offices) await checks.RunAsync(office, days, cancellationToken);
        return offices.Count * days.Length;
    }

    /// <param name="IsAsked">A day's count that somebody entered or imported.</param>
    private sealed record FollowedLine(long Id, int OfficeId, DateOnly Date, bool IsAsked, DateTime RecordedAt);
}
