using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>What has to be said below the lines of a view so that nobody reads more out of them than is in them.</summary>
internal sealed class LinesNotes(YearlyTrendQuery query, ViewFigures figures)
{
    public IEnumerable<string> All() => new[] { Crossed(), Without(), Small(), Running(), Kind() }.OfType<string>();

    /// <summary>Index, share and change reach across what happened to windows and items.</summary>
    private string? Crossed()
    {
        if (query.View == TrendView.Counts) return null;
        var from = query.Pair?.From ?? query.Span.From;
        var items = BreakText.Items(query.Comparer, from, query.Span.To, query.Basis);
        var parts = new[] { BreakText.Of(query.Figures, figures.Total.Breaks), items.Length == 0 ? "" : $"途中で始まった・なくなった区分（{items}）" };
        var crossed = string.Join("、", parts.Where(part => part.Length > 0));
        if (crossed.Length == 0) return null;
        var basis = query.Basis == ComparisonBasis.UnchangedOffices ? "" : "条件の変わらない窓口だけの動きは、比較の基準を「不変窓口」にすると見られます。";
        return query.View == TrendView.Index
            ? $"この指数（{query.Basis.Label()}）は{crossed}をはさんでいます。その前と後は同じ条件ではありません。{basis}"
            : $"この{query.View.Label()}（{query.Basis.Label()}）には{crossed}の分が含まれます。前と後は同じ条件ではありません。{basis}";
    }

    private string? Without()
    {
        if (query.View != TrendView.Index) return null;
        if (query.Pair is not { } pair) return "比べられる年度が二つ以上ないため、指数は出していません。";
        var missing = figures.Parts.Where(part => part.Values.All(value => value is null)).Select(part => part.Name).ToList();
        return missing.Count == 0 ? null : $"{string.Join("、", missing)}は、{pair.From.EraLabel}の件数がないか {RelativeFigures.SmallCount}件に満たないため、指数を出していません。";
    }

    private string? Small() => query.View == TrendView.Change && figures.All.Any(series => series.Points.Any(point => point is { Value: null, SinceLastYear.Percent: not null }))
        ? $"どちらかの年度が {RelativeFigures.SmallCount}件に満たないところは、増減率を出さず件数の差だけを示しています。"
        : null;

    private string? Running()
    {
        var last = query.Span.To;
        var state = YearState.Of(query.Figures, query.Scope, last);
        if (last != query.Figures.RunningYear || state.Through is not { } until) return null;
        var year = $"{last.EraLabel}（{YearText.Until(until)}まで、速報）";
        return query.View switch
        {
            TrendView.Counts or TrendView.Share => $"白い丸と点線は終わっていない年度です：{year}。",
            TrendView.Index => $"終わっていない{year}の指数は出していません。",
            TrendView.Change => $"終わっていない{year}の増減は出していません。",
        };
    }

    private string? Kind() => query.Where.Kind is null ? null : "種別は、いまの種別（終わった窓口は最後の種別）で数えています。";
}
