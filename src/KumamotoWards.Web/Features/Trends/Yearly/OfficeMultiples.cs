using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The offices of a ward as small charts, each on its own scale.</summary>
public sealed record OfficeMultiples(TrendSeries Ward, IReadOnlyList<SmallChart> Charts)
{
    public static IReadOnlyList<OfficeMultiples> Of(YearlyTrendQuery query)
    {
        var axis = YearText.Axis(query.Figures, query.Scope, query.Span);
        var wards = query.Scope.Kind == TrendScopeKind.City ? query.Parts() : [query.Scope];
        return [.. wards.Select(ward => new OfficeMultiples(TrendSeries.Of(query, ward), [.. Offices(query, ward).Select(office => Chart(query, office, axis))]))];
    }

    private static IEnumerable<Office> Offices(YearlyTrendQuery query, TrendScope ward) =>
        ward.OfficesIn(query.Span.To).Where(office => query.Figures.IsPartOf(office, query.Span));

    private static SmallChart Chart(YearlyTrendQuery query, Office office, IReadOnlyList<ChartYear> axis)
    {
        var series = TrendSeries.Of(query, TrendScope.Of(query.Figures, office));
        var hasChange = series.Change?.Percent is not null;
        return new SmallChart
        {
            Title = series.Scope.Name,
            Years = axis,
            Values = series.Values,
            BreaksBefore = TrendEvents.BreaksBefore(query.Figures, series.Scope, query.Span),
            Href = query.Address(office: office),
            Change = hasChange ? series.Percent : null,
            Note = Note(query, office, hasChange),
        };
    }

    /// <summary>拡充 beside a percentage; in its place, what happened to the office or why there is none.</summary>
    private static string? Note(YearlyTrendQuery query, Office office, bool hasChange)
    {
        if (hasChange) return query.Pair is { } pair && office.HasBreakBetween(pair.From.FirstDay, pair.To.LastDay) ? BreakOf(office) : null;
        var notes = string.Join("、", OfficeNames.Notes(office, query.Span));
        return notes.Length > 0 ? notes : "比べる件数なし";
    }

    private static string BreakOf(Office office) => office.Changes.First(change => change.BreaksSeries).Kind.Label();
}
