using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>A part of the scope over the years, on the basis of the page: the items and offices that the basis takes in every year.</summary>
public sealed record TrendSeries(TrendScope Scope, IReadOnlyList<long?> Values, Comparison? Change)
{
    /// <summary>See <see cref="ChangeText"/>.</summary>
    public string Percent => ChangeText.OrDash(Change);

    public static TrendSeries Of(YearlyTrendQuery query, TrendScope scope)
    {
        var series = ComparedSeries.Of(query.Comparer, scope, query.Span, query.Pair, query.Basis);
        return new TrendSeries(scope, series.Values, series.Change);
    }
}
