using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>An item at an office.</summary>
public readonly record struct OfficeItem(Office Office, CountItem Item);

/// <summary>An item with what was counted of it.</summary>
public readonly record struct ItemCount(CountItem Item, long Count);

/// <summary>
/// The year up to a day, or all of one that is over, against the same days of the year before, on the basis 継続窓口: items of both years (共通区分) at the
/// windows that took them on all of these days in both, with nothing missing.
/// </summary>
/// <param name="Total">Of everything that was entered, compared or not.</param>
/// <param name="Now">Of what is compared, in the year.</param>
/// <param name="Then">The same in the year before.</param>
/// <param name="Earlier">The same in the years before that, oldest first, as far back as everything compared was there and is one series.</param>
/// <param name="Windows">The offices compared.</param>
/// <param name="Missing">Left out since days are not entered, in one year or the other.</param>
/// <param name="Changed">Left out since a window opened or closed, or took the item up or gave it up.</param>
/// <param name="Broken">Compared, though a person said that the series is broken in between.</param>
/// <param name="MissingTotal">What was entered of <paramref name="Missing"/> in the year.</param>
/// <param name="ChangedTotal">The same of <paramref name="Changed"/>: with both left out, the total is what is compared.</param>
/// <param name="Largest">The item of which most was entered in the year; null where nothing was.</param>
public sealed record YearSoFar(
    SameDays Days,
    long Total,
    long Now,
    long Then,
    IReadOnlyList<(FiscalYear Year, long Count)> Earlier,
    IReadOnlyList<Office> Windows,
    IReadOnlyList<OfficeItem> Missing,
    IReadOnlyList<OfficeItem> Changed,
    IReadOnlyList<Office> Broken,
    long MissingTotal,
    long ChangedTotal,
    ItemCount? Largest,
    int OpenDaysNow,
    int OpenDaysThen)
{
    public FiscalYear Year => Days.Year;

    public FiscalYear Before => Days.Year.Previous;

    public long Delta => Now - Then;

    /// <summary>Nothing can be compared: there is no year before, or nothing in it.</summary>
    public bool IsAlone => Windows.Count == 0;

    /// <summary>Null where either side is too small for a percentage.</summary>
    public decimal? Percent => SmallNumbers.Percent(Then, Now);

    /// <summary>Counts of an open day, compared; null where <see cref="Percent"/> is, or a year had no open day.</summary>
    public decimal? PercentOfADay => Percent is null || OpenDaysNow == 0 || OpenDaysThen == 0
        ? null
        : Rounding.To(((decimal)Now / OpenDaysNow / ((decimal)Then / OpenDaysThen) - 1) * 100, 1);

    /// <summary>Null while no day of any year can be compared.</summary>
    public static YearSoFar? Of(YearCourses courses, TrendScope scope, AnswerPeriod period = AnswerPeriod.SoFar) =>
        courses.DaysOf(scope, period) is { } days ? new YearSoFarBuilder(courses, scope, period, days).Build() : null;
}
