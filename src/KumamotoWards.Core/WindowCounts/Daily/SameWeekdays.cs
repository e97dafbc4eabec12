using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>What an office counted on earlier days that a date is compared with: same weekdays, lately and a year ago.</summary>
public sealed class SameWeekdays
{
    private const int RecentWeeks = 26;
    private const int AveragedWeeks = 12;

    /// <summary>Weeks back to the same season a year ago.</summary>
    private static readonly int[] LastYearsWeeks = [49, 50, 51, 52, 53, 54, 55];

    private readonly Dictionary<(DateOnly Date, int CountItemId), int> _values;

    private SameWeekdays(Dictionary<(DateOnly Date, int CountItemId), int> values) => _values = values;

    public int? On(DateOnly date, int countItemId) => _values.TryGetValue((date, countItemId), out var value) ? value : null;

    public UsualRange? UsualRange(DateOnly date, int countItemId) => Daily.UsualRange.Of(
        Values(date, countItemId, Enumerable.Range(1, RecentWeeks)),
        Values(date, countItemId, LastYearsWeeks));

    /// <summary>Average of the last 12 same weekdays that have a number; null when none of the last 26 has.</summary>
    public double? Average(DateOnly date, int countItemId)
    {
        var values = Values(date, countItemId, Enumerable.Range(1, RecentWeeks)).Take(AveragedWeeks).ToList();
        return values.Count == 0 ? null : values.Average();
    }

    /// <summary>For one day, and another day to be shown beside it.</summary>
    public static Task<SameWeekdays> LoadAsync(WardsDbContext db, int officeId, DateOnly date, DateOnly? beside, CancellationToken cancellationToken) =>
        LoadDaysAsync(db, officeId, beside is { } day ? ComparedWith(date).Append(day) : ComparedWith(date), cancellationToken);

    public static Task<SameWeekdays> LoadAsync(WardsDbContext db, int officeId, IEnumerable<DateOnly> dates, CancellationToken cancellationToken) =>
        LoadDaysAsync(db, officeId, dates.Distinct().SelectMany(ComparedWith), cancellationToken);

    private static IEnumerable<DateOnly> ComparedWith(DateOnly date) =>
        Enumerable.Range(0, RecentWeeks + 1).Concat(LastYearsWeeks).Select(weeks => Back(date, weeks));

    /// <summary>One query; reads only those days of the office.</summary>
    private static async Task<SameWeekdays> LoadDaysAsync(WardsDbContext db, int officeId, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        var compared = days.Distinct().ToArray();
        var counts = await db.DailyCounts.AsNoTracking()
            .Where(count => count.OfficeId == officeId && EF.Parameter(compared).Contains(count.Date))
            .Select(count => new { count.Date, count.CountItemId, count.Value })
            .ToListAsync(cancellationToken);
        return new SameWeekdays(counts.ToDictionary(count => (count.Date, count.CountItemId), count => count.Value));
    }

    private List<int> Values(DateOnly date, int countItemId, IEnumerable<int> weeks) =>
        [.. weeks.Select(week => On(Back(date, week), countItemId)).OfType<int>()];

    private static DateOnly Back(DateOnly date, int weeks) => date.AddDays(-7 * weeks);
}
