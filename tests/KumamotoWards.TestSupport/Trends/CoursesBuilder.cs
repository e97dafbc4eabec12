using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Answers;

namespace KumamotoWards.TestSupport.Trends;

/// <summary>Makes courses of years of an invented city; so far 160 days are open in every year unless said otherwise, and 243 in all.</summary>
public sealed class CoursesBuilder
{
    private readonly Dictionary<(int OfficeId, FiscalYear Year), IReadOnlyList<Course>> _courses = [];
    private readonly Dictionary<FiscalYear, int> _openDays = [];
    private readonly List<DateOnly> _disasters = [];

    public FiguresBuilder City { get; } = new();

    /// <summary>An office of the ward 中 that takes the city's only item, unless there are more.</summary>
    public Office Office(string slug, DateOnly? openedOn = null, DateOnly? closedOn = null) => City.Office(slug, Ward, openedOn, closedOn);

    private Ward Ward => field ??= City.Ward("中");

    /// <summary>One course for each item, in the order of the items.</summary>
    public CoursesBuilder Year(Office office, int year, params Course[] courses)
    {
        _courses[(office.Id, new FiscalYear(year))] = courses;
        _openDays.TryAdd(new FiscalYear(year), 160);
        return this;
    }

    public CoursesBuilder OpenDays(int year, int days)
    {
        _openDays[new FiscalYear(year)] = days;
        return this;
    }

    public CoursesBuilder Disaster(DateOnly date)
    {
        _disasters.Add(date);
        return this;
    }

    /// <summary>A year that is over, with nothing missing.</summary>
    public static Course Over(long soFar, long whole) => new(new(SpanKind.Entered, soFar), new(SpanKind.Entered, whole));

    /// <summary>The running year, or one of which only a part is known.</summary>
    public static Course So(long soFar, SpanKind kind = SpanKind.Entered) => new(new(kind, soFar), default);

    public YearCourses Build(DateOnly? through = null)
    {
        var days = through is { } date ? new SameDays(date) : (SameDays?)null;
        return new(City.Build(), days, _courses, OpenDays(days), _disasters);
    }

    private Dictionary<DateOnly, int> OpenDays(SameDays? days)
    {
        var open = _openDays.Keys.ToDictionary(year => year.LastDay, _ => 243);
        foreach (var (year, count) in _openDays)
            if (days is { } known) open[known.ThroughIn(year)] = count;
        return open;
    }
}
