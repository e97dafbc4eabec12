using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>The one reader of events: changes of offices, first and last years of items, and the notes of headquarters.</summary>
public static class TrendEvents
{
    /// <summary>What happened to a scope or a part of it within the span, oldest first. What the span begins with did not happen in it.</summary>
    public static IReadOnlyList<TrendEvent> Of(YearlyFigures figures, TrendScope scope, YearSpan span) =>
    [
        .. All(figures)
            .Where(happened => span.From.FirstDay < happened.From && happened.From <= span.To.LastDay)
            .Where(happened => happened.Item is { } item ? IsTaken(figures, scope, item, happened.Year) : happened.Touches(scope, figures)),
    ];

    /// <summary>The years at which the scope's line of figures begins anew.</summary>
    public static IReadOnlyList<int> BreaksBefore(YearlyFigures figures, TrendScope scope, YearSpan span) =>
        [.. Breaks(figures, scope, span).Select(happened => happened.FirstYearAfter.StartYear).Distinct()];

    /// <summary>The months at which it does so.</summary>
    public static IReadOnlyList<DateOnly> BreaksBeforeMonths(YearlyFigures figures, TrendScope scope, YearSpan span) =>
        [.. Breaks(figures, scope, span).Select(happened => happened.FirstMonthAfter).Distinct()];

    /// <summary>
    /// What happened to other offices of the office's ward within the span, oldest first: where one opens, grows or closes,
    /// people go elsewhere, and the office's own figures move with it. A new name or address moves nobody.
    /// </summary>
    public static IReadOnlyList<TrendEvent> Beside(YearlyFigures figures, Office office, YearSpan span) =>
    [
        .. All(figures)
            .Where(happened => span.From.FirstDay < happened.From && happened.From <= span.To.LastDay)
            .Where(happened => happened.Office is { } other && other != office && WardOf(figures, other, happened) == WardOf(figures, office, happened))
            .Where(happened => happened.Change is OfficeChangeKind.Opened or OfficeChangeKind.Closed or OfficeChangeKind.Converted or OfficeChangeKind.Expanded),
    ];

    /// <summary>Everything that is known of the city, oldest first; of one day in the order of the published table.</summary>
    public static IReadOnlyList<TrendEvent> All(YearlyFigures figures) =>
        [.. OfficeChanges(figures).Concat(ItemChanges(figures)).Concat(figures.Notes).OrderBy(happened => happened.ToldBy)];

    private static string WardOf(YearlyFigures figures, Office office, TrendEvent happened) => figures.WardOf(office, happened.Year, Geography.AsThen).Slug;

    private static IEnumerable<TrendEvent> Breaks(YearlyFigures figures, TrendScope scope, YearSpan span) =>
        Of(figures, scope, span).Where(happened => happened.BreaksSeries && happened.Covers(scope, figures));

    private static IEnumerable<TrendEvent> OfficeChanges(YearlyFigures figures) =>
        from office in figures.Offices
        from change in office.Changes
        orderby change.Kind
        select new TrendEvent(TrendEventKind.OfficeChange, change.EffectiveOn, To: null, change.Kind.Label(), change.BreaksSeries)
        {
            Office = office,
            Change = change.Kind,
            Detail = change.Note,
        };

    /// <summary>An item that the records begin with did not begin with them.</summary>
    private static IEnumerable<TrendEvent> ItemChanges(YearlyFigures figures)
    {
        var first = figures.Years.FirstOrDefault(figures.RunningYear);
        foreach (var item in figures.Items)
        {
            if (item.FirstFiscalYear > first.StartYear) yield return Event(item, new FiscalYear(item.FirstFiscalYear), "開始");
            if (item.LastFiscalYear is { } last) yield return Event(item, new FiscalYear(last).Next, "終了");
        }

        static TrendEvent Event(CountItem item, FiscalYear year, string what) =>
            new(TrendEventKind.ItemChange, year.FirstDay, To: null, $"{item.Name}の{what}", BreaksSeries: false) { Item = item };
    }

    private static bool IsTaken(YearlyFigures figures, TrendScope scope, CountItem item, FiscalYear year)
    {
        if (scope.Kind == TrendScopeKind.City) return true;
        var column = Enumerable.Range(0, figures.Items.Count).First(index => figures.Items[index] == item);
        return new[] { year, year.Previous }.Any(near => scope.OfficesIn(near).Any(office => figures.Of(office, near) is var known && (known.Handles(column) || known.Figure(column) > 0)));
    }
}
