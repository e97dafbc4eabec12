using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Why no landing is named.</summary>
public enum NoOutlookReason
{
    /// <summary>The year is over: its figures are there.</summary>
    YearIsOver,

    /// <summary>Nothing of the year is entered through the day.</summary>
    NothingEntered,

    /// <summary>Fewer earlier years than the method and its check need.</summary>
    TooFewYears,

    /// <summary>At this time of the year the method has been too far off before.</summary>
    TooFarOff,
}

/// <summary>
/// Where the year will land: what is there so far, divided by the share that the same days had of a year before (the average
/// of up to five). The range is the largest miss of the same method at the same date of earlier years.
/// </summary>
/// <param name="Days">Of the year that is told: the running one, or one that is over and asked what it would have been told.</param>
/// <param name="SoFar">Of the windows that are open all year with nothing missing so far; of earlier years the same are taken.</param>
/// <param name="Share">The average share (0–1); null where there is no year to take it from.</param>
/// <param name="Landing">Null where a reason says why.</param>
/// <param name="Checks">Every usable earlier year, oldest first: what the method would have said.</param>
/// <param name="LeftOut">Earlier years that a disaster fell into.</param>
/// <param name="Actual">What the same windows and items had in the end; null while the year runs.</param>
/// <param name="Missing">Office-items of the year that are not in it since days are not entered.</param>
/// <param name="Changed">The same for windows or items that begin or end within the year.</param>
public sealed record Outlook(
    SameDays Days, long SoFar, decimal? Share, long? Landing, decimal? LargestMiss, NoOutlookReason? Reason,
    IReadOnlyList<OutlookCheck> Checks, IReadOnlyList<FiscalYear> LeftOut, long? Actual, int Missing, int Changed)
{
    /// <summary>Shares are averaged over so many years at most and at least.</summary>
    public const int MostYears = 5;
    public const int FewestYears = 2;

    /// <summary>So many earlier years have to be checked before a range is named.</summary>
    public const int FewestChecks = 2;

    /// <summary>In percent: a method that has missed by more says nothing.</summary>
    public const decimal FarthestMiss = 15;

    public long? Low => Landing is { } landing ? (long)Math.Floor(landing * (1 - LargestMiss!.Value / 100)) : null;

    public long? High => Landing is { } landing ? (long)Math.Ceiling(landing * (1 + LargestMiss!.Value / 100)) : null;

    public int YearsAveraged => Math.Min(MostYears, Checks.Count);

    /// <summary>What the same windows and items had in the whole year before; null where one of them cannot be compared.</summary>
    public long? LastYear => SoFar > 0 && Checks is [.., { IsSameSet: true } last] && last.Year == Days.Year.Previous ? last.Actual : null;

    /// <summary>How far off a year that is over would have been, in percent of what came; positive where too much was told.</summary>
    public decimal? Miss => Landing is { } landing && Actual is > 0 and var actual ? Comparison.PercentOf(actual, landing) : null;

    /// <summary>Null while no day of any year can be compared.</summary>
    public static Outlook? Of(YearCourses courses, TrendScope scope) =>
        courses.Days is { } days ? new OutlookBuilder(courses, scope, days).Build() : null;

    /// <summary>The last whole year, told from the days that are told of the running one; null where nothing could have been told.</summary>
    public static Outlook? InHindsight(YearCourses courses, TrendScope scope) =>
        courses.Days is { IsWholeYear: false } days && courses.LastWholeYear(scope) is { } year && year < days.Year
            && new OutlookBuilder(courses, scope, new SameDays(days.ThroughIn(year))).Build() is { Landing: not null } told ? told : null;
}

/// <summary>What an earlier year had at the same date and in the end, over those of the same windows that were open and entered all year.</summary>
/// <param name="Predicted">What the method would have said then, from the years before; null where there were too few.</param>
/// <param name="IsSameSet">All of the windows and items were there, in one series with the year that is told: their sums stand beside each other.</param>
public sealed record OutlookCheck(FiscalYear Year, long SoFar, long Actual, long? Predicted, bool IsSameSet)
{
    /// <summary>0–1.</summary>
    public decimal Share => (decimal)SoFar / Actual;

    /// <summary>How far off it would have been, in percent of what came; positive where it said too much.</summary>
    public decimal? Miss => Predicted is { } predicted ? Comparison.PercentOf(Actual, predicted) : null;
}
