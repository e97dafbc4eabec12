using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Home;

/// <summary>Builds the glance of a scope from the yearly figures. All comparisons are on common items (共通区分).</summary>
internal sealed class GlanceBuilder(YearlyFigures figures, TrendScope scope, string cityName)
{
    private const ComparisonBasis Basis = ComparisonBasis.CommonItems;
    private const int Cards = 2;

    private readonly Comparer _comparer = new(figures);

    public Glance Build(IReadOnlyList<FiscalYear> years)
    {
        if (years.Count == 0) return new Glance(scope, new LeadSentence().Say($"{scope.Name}の年度の件数は、まだありません。"), years, null, [], [], IsSample: false);
        var span = new YearSpan(years[0], years[^1]);
        var table = new YearlyTable(_comparer, TrendScope.City(figures, cityName), span, Geography.AsNow, Basis);
        var compared = years.Count < 2 ? ((FiscalYear, FiscalYear)?)null : scope.Kind == TrendScopeKind.Office ? (years[^2], years[^1]) : (years[0], years[^1]);
        return new Glance(
            scope,
            scope.Kind == TrendScopeKind.Office ? new OfficeSentence(_comparer, scope).Write(years[^1], compared is null ? null : years[^2]) : new LeadWriter(_comparer, scope).Write(span, Basis),
            years,
            compared,
            scope.Kind == TrendScopeKind.Office ? [.. ItemRows(table, compared)] : [.. WardRows(table, compared)],
            scope.Kind == TrendScopeKind.Office ? [] : [.. CardRows(table).Select(row => Card(row, table))],
            years.Any(year => YearState.Of(figures, scope, year).IsSample));
    }

    private IEnumerable<GlanceRow> ItemRows(YearlyTable table, (FiscalYear From, FiscalYear To)? compared)
    {
        var row = table.Rows.First(row => row.Scope.Slug == scope.Slug && row.Office is not null);
        for (var column = 0; column < figures.Items.Count; column++)
        {
            var cells = row.Years.Select(year => year.Cells[column]).ToList();
            if (cells.TrueForAll(cell => cell.Kind == FigureCellKind.NotHandled)) continue;
            var item = figures.Items[column];
            var alone = new Comparer(figures, new ItemSet(figures.Items, other => other.Id == item.Id));
            yield return new GlanceRow(item.Name, null, "", cells, Percent(alone, scope, compared));
        }
        yield return new GlanceRow("合計", null, "subtotal", [.. row.Years.Select(year => year.Subtotal)], Percent(_comparer, scope, compared));
    }

    private IEnumerable<GlanceRow> WardRows(YearlyTable table, (FiscalYear From, FiscalYear To)? compared) =>
        from row in table.Rows
        where row.Office is null
        let kind = row.Ward is null ? "subtotal" : row.Scope.Slug == scope.Slug ? "selected" : ""
        let href = row.Ward is null ? null : $"/organization/wards/{row.Scope.Slug}"
        select new GlanceRow(row.Scope.Name, href, kind, [.. row.Years.Select(year => year.ComparableSubtotal)], Percent(_comparer, row.Scope, compared));

    private static decimal? Percent(Comparer comparer, TrendScope scope, (FiscalYear From, FiscalYear To)? compared) =>
        compared is { } pair ? comparer.Compare(scope, pair.From, pair.To, Basis).Percent : null;

    /// <summary>A ward's two largest windows that are open, or the two wards that moved most.</summary>
    private IEnumerable<YearlyRow> CardRows(YearlyTable table) => scope.Kind == TrendScopeKind.Ward
        ? table.Rows.Where(row => row.Office?.IsOpenOn(figures.Today) == true && row.Ward!.Slug == scope.Slug)
            .OrderByDescending(row => row.Years[^1].ComparableSubtotal.Value).Take(Cards)
        : table.Rows.Where(row => row.Office is null && row.Ward is not null)
            .OrderByDescending(row => Math.Abs(FirstToLast(row, table)?.Delta ?? 0)).Take(Cards);

    private static Comparison? FirstToLast(YearlyRow row, YearlyTable table) =>
        table.Span.Years.Count == 1 ? null : table.Compare(row, table.Span.From, table.Span.To);

    private static SmallChart Card(YearlyRow row, YearlyTable table)
    {
        var last = FirstToLast(row, table);
        return new SmallChart
        {
            Title = row.Scope.Name,
            Href = row.Office is null ? $"/organization/wards/{row.Scope.Slug}" : $"/organization/offices/{row.Scope.Slug}",
            Years = [.. table.Span.Years.Select(year => new ChartYear(year.StartYear, year.ShortLabel))],
            Values = [.. row.Years.Select(year => year.ComparableSubtotal is { Kind: FigureCellKind.Number, Value: var value } ? value : (long?)null)],
            Period = last is null ? null : $"{last.From.AxisLabel}→{last.To.AxisLabel}",
            Change = last is null ? null : Figures.Percent(last.Percent),
            Note = $"（{Basis.Label()}）",
            BreaksBefore = row.Office is null ? [] : [.. row.Office.Changes.Where(change => change.BreaksSeries).Select(change => FiscalYear.Of(change.EffectiveOn).StartYear)],
            IsCard = true,
        };
    }
}
