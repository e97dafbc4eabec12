using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Checks;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>What an office counted on earlier days that a date is compared with, lately and in earlier years.</summary>
/// <param name="values">The numbers of the days compared; a blank is absent.</param>
/// <param name="isOpen">The office's business days.</param>
public sealed class SameWeekdays(IReadOnlyDictionary<(DateOnly Date, int CountItemId), int> values, Func<DateOnly, bool> isOpen)
{
    private const int AveragedWeeks = 12;

    private readonly Dictionary<DateOnly, ComparedDays> _compared = [];
    private readonly Dictionary<(DateOnly, int), UsualRange?> _ranges = [];

    public int? On(DateOnly date, int countItemId) => values.TryGetValue((date, countItemId), out var value) ? value : null;

    /// <summary>平年の幅; null where too little is known.</summary>
    public UsualRange? UsualRange(DateOnly date, int countItemId) => _ranges.TryGetValue((date, countItemId), out var range)
        ? range
        : _ranges[(date, countItemId)] = new UsualCounts(Compared(date), days => Values(days, countItemId)).Range;

    /// <summary>The median of what the day is compared with; null where too little is known.</summary>
    public double? Typical(DateOnly date, int countItemId) => new UsualCounts(Compared(date), days => Values(days, countItemId)).Typical;

    /// <summary>Average of the last 12 same weekdays that have a number; null when none of the last 26 has.</summary>
    public double? Average(DateOnly date, int countItemId)
    {
        var values = Values(Weeks(date).Skip(1), countItemId).Take(AveragedWeeks).ToList();
        return values.Count == 0 ? null : values.Average();
    }

    /// <summary>For one day, and another day to be shown beside it.</summary>
    public static Task<SameWeekdays> LoadAsync(WardsDbContext db, CountRules rules, Office office, DateOnly date, DateOnly? beside, CancellationToken cancellationToken) =>
        LoadAsync(db, rules, office, [date], beside is { } day ? [day] : [], cancellationToken);

    public static Task<SameWeekdays> LoadAsync(WardsDbContext db, CountRules rules, Office office, IEnumerable<DateOnly> dates, CancellationToken cancellationToken) =>
        LoadAsync(db, rules, office, dates, [], cancellationToken);

    /// <summary>One query; reads only the days compared, and those asked for beside them.</summary>
    internal static async Task<SameWeekdays> LoadAsync(
        WardsDbContext db, CountRules rules, Office office, IEnumerable<DateOnly> dates, IEnumerable<DateOnly> beside, CancellationToken cancellationToken)
    {
        var values = new Dictionary<(DateOnly, int), int>();
        var history = new SameWeekdays(values, date => rules.IsBusinessDay(office, date));
        var days = dates.Distinct().SelectMany(date => Weeks(date).Concat(history.Compared(date).All)).Concat(beside).Distinct().ToArray();
        await foreach (var count in CheckQueries.Of(db).Figures(db, office.Id, days).WithCancellation(cancellationToken))
            values.Add((count.Date, count.CountItemId), count.Value);
        return history;
    }

    /// <summary>The day itself first.</summary>
    internal static IEnumerable<DateOnly> Weeks(DateOnly date) => Enumerable.Range(0, ComparedDays.RecentWeeks + 1).Select(weeks => date.AddDays(-7 * weeks));

    private ComparedDays Compared(DateOnly date) =>
        _compared.TryGetValue(date, out var days) ? days : _compared[date] = new ComparedDays(date, isOpen);

    private List<int> Values(IEnumerable<DateOnly> days, int countItemId) => [.. days.Select(day => On(day, countItemId)).OfType<int>()];
}
