using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>
/// How every office's items ran through every fiscal year: what the answers are made of. Years that are published as one
/// figure are known as a whole alone.
/// </summary>
/// <param name="figures">Offices, items and names.</param>
/// <param name="days">The days of the latest year that are compared with the same days of others; null while there are none.</param>
/// <param name="courses">By column of the items; a pair that is absent was not recorded.</param>
/// <param name="openDays">Business days of the city hall from 1 April to a day of that year.</param>
/// <param name="disasters">Days on which every series breaks.</param>
public sealed class YearCourses(
    YearlyFigures figures,
    SameDays? days,
    IReadOnlyDictionary<(int OfficeId, FiscalYear Year), IReadOnlyList<Course>> courses,
    IReadOnlyDictionary<DateOnly, int> openDays,
    IReadOnlyList<DateOnly>? disasters = null)
{
    private readonly IReadOnlyList<DateOnly> _disasters = disasters ?? [];

    public YearlyFigures Figures { get; } = figures;
    public SameDays? Days { get; } = days;

    /// <summary>The year that the days are in, or the running one.</summary>
    public FiscalYear Year { get; } = days?.Year ?? figures.RunningYear;

    /// <summary>The years before it that have courses, oldest first.</summary>
    public IReadOnlyList<FiscalYear> EarlierYears { get; } =
        [.. courses.Keys.Select(key => key.Year).Where(year => year < (days?.Year ?? figures.RunningYear)).Distinct().Order()];

    /// <summary>The last year that is over and has figures of the scope; null without any.</summary>
    public FiscalYear? LastWholeYear(TrendScope scope) => courses.Keys
        .Where(key => scope.OfficesIn(key.Year).Any(office => office.Id == key.OfficeId) && courses[key].Any(each => each.Whole.IsEntered))
        .Select(key => (FiscalYear?)key.Year)
        .Max();

    /// <summary>The days that a period compares; null where the scope has none.</summary>
    public SameDays? DaysOf(TrendScope scope, AnswerPeriod period) => period switch
    {
        AnswerPeriod.SoFar => Days,
        AnswerPeriod.WholeYears => LastWholeYear(scope) is { } year ? new SameDays(year.LastDay) : null,
    };

    public Course Of(Office office, FiscalYear year, int column) =>
        courses.TryGetValue((office.Id, year), out var found) && column < found.Count ? found[column] : default;

    /// <summary>0 where the calendar of the year is not known.</summary>
    public int OpenDays(DateOnly through) => openDays.GetValueOrDefault(through);

    /// <summary>Figures of the office from the first year to the second, as far as they go, are not one series.</summary>
    public bool IsBroken(Office office, FiscalYear from, FiscalYear to) =>
        HasBreakBetween(office, from.FirstDay, Days is { } known && known.Year == to ? known.Through : to.LastDay);

    /// <summary>A break falls into the year itself, or will: one part of it says nothing about the other.</summary>
    public bool IsBrokenWithin(Office office, FiscalYear year) => HasBreakBetween(office, year.FirstDay, year.LastDay);

    /// <summary>A disaster fell into the year.</summary>
    public bool HasDisasterIn(FiscalYear year) => HasDisasterBetween(year.FirstDay, year.LastDay);

    private bool HasBreakBetween(Office office, DateOnly after, DateOnly until) => office.HasBreakBetween(after, until) || HasDisasterBetween(after, until);

    private bool HasDisasterBetween(DateOnly after, DateOnly until) => _disasters.Any(date => after < date && date <= until);
}
