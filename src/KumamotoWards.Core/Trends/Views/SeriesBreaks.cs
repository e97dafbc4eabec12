using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Views;

/// <summary>
/// What happened to the windows that a series sums, after its first year began: a figure relative to that year reaches
/// across it, and has to say so.
/// </summary>
public static class SeriesBreaks
{
    /// <summary>Openings, closings and breaks that the basis lets into the series, oldest first.</summary>
    /// <param name="windows">What the series takes; null: all offices of the scope.</param>
    public static IReadOnlyList<SeriesBreak> Of(TrendScope scope, FiscalYear from, FiscalYear to, ComparisonBasis basis, IReadOnlyList<Office>? windows)
    {
        var offices = windows ?? [.. scope.OfficesIn(from).Union(scope.OfficesIn(to))];
        return
        [
            .. offices.SelectMany(office => office.Changes.Select(change => new SeriesBreak(office, change)))
                .Where(found => from.FirstDay < found.Change.EffectiveOn && found.Change.EffectiveOn <= to.LastDay)
                .Where(found => found.Change.BreaksSeries || (LetsWindowsInAndOut(basis) && found.IsOpeningOrClosing))
                .OrderBy(found => found.Change.EffectiveOn)
                // What closes on 31 March closes before what opens on 1 April.
                .ThenBy(found => found.Change.Kind != OfficeChangeKind.Closed),
        ];
    }

    /// <summary>The first fiscal years whose figures stand on other conditions than the year before; windows that came or went are no break of the others.</summary>
    public static IReadOnlyList<FiscalYear> Years(IEnumerable<SeriesBreak> breaks) =>
        [.. breaks.Where(found => found.Change.BreaksSeries).Select(found => FiscalYear.Of(found.Change.EffectiveOn)).Distinct()];

    private static bool LetsWindowsInAndOut(ComparisonBasis basis) => basis is ComparisonBasis.AllItems or ComparisonBasis.CommonItems;
}

/// <summary>A window and what happened to it.</summary>
public sealed record SeriesBreak(Office Office, OfficeChange Change)
{
    public bool IsOpeningOrClosing => Change.Kind is OfficeChangeKind.Opened or OfficeChangeKind.Closed;
}
