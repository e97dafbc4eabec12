using System.ComponentModel;
using System.Text.Json.Serialization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The yearly table as JSON.</summary>
public sealed record YearlyTrendResponse(
    int From,
    int To,
    string Basis,
    string Geography,
    IReadOnlyList<YearlyTrendRow> Rows,
    [property: Description("view=index、share、change を付けたときだけ")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] YearlyTrendView? View)
{
    internal static YearlyTrendResponse Of(YearlyTrendQuery query)
    {
        var table = new YearlyTable(query.Comparer, query.Scope, query.Span, query.Geography, query.Basis);
        return new(
            query.Span.From.StartYear,
            query.Span.To.StartYear,
            query.Basis.Slug(),
            query.Geography.Slug(),
            [.. table.Rows.Select(row => YearlyTrendRow.Of(row, table, query.Comparer.Selected))],
            query.View == TrendView.Counts ? null : YearlyTrendView.Of(query));
    }
}

/// <summary>The lines of an index, of shares or of changes.</summary>
public sealed record YearlyTrendView(
    [property: Description("index（指数）、share（構成比）、change（増減）")] string Kind,
    [property: Description("value の単位")] string Unit,
    [property: Description("指数の 100 とした年度")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? BaseYear,
    IReadOnlyList<YearlyTrendViewSeries> Series)
{
    internal static YearlyTrendView Of(YearlyTrendQuery query) => new(
        query.View.Slug(),
        query.View == TrendView.Index ? "指数" : "%",
        query.View == TrendView.Index ? query.Pair?.From.StartYear : null,
        [.. ViewFigures.Of(query).All.Select(series => new YearlyTrendViewSeries(
            series.Kind, series.Slug, series.Name,
            [.. series.Points.Select(point => new YearlyTrendViewPoint(
                point.Year.StartYear, point.Count, LinesTables.SignedOf(point) is null ? null : point.SinceLastYear!.Delta, point.Value))]))]);
}

public sealed record YearlyTrendViewSeries([property: Description("office、ward、city、item（件数区分）")] string Scope, string Slug, string Name, IReadOnlyList<YearlyTrendViewPoint> Years);

public sealed record YearlyTrendViewPoint(
    int FiscalYear,
    [property: Description("件数（件）。この基準で数のない年度は null")] long? Count,
    [property: Description("前年度からの増減（件）。view=change だけ")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Delta,
    [property: Description("指数、構成比（%）、前年度からの増減率（%）。示せない年度は null")] decimal? Value);

public sealed record YearlyTrendRow(
    [property: Description("office（窓口）、ward（区の計）、city（市の計）")] string Scope,
    string Slug,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Ward,
    string Name,
    IReadOnlyList<YearlyTrendYear> Years,
    [property: Description("隣り合う年度どうしと、はじめ→おわり")] IReadOnlyList<YearlyTrendChange> Changes)
{
    internal static YearlyTrendRow Of(YearlyRow row, YearlyTable table, ItemSet items) => new(
        row.Scope.Kind switch
        {
            TrendScopeKind.Office => "office",
            TrendScopeKind.Ward => "ward",
            TrendScopeKind.City => "city",
        },
        row.Scope.Slug,
        row.Ward?.Slug,
        row.Scope.Name,
        [.. row.Years.Select(year => YearlyTrendYear.Of(year, table.Figures, items))],
        [.. table.ChangesOf(row).Select(YearlyTrendChange.Of)]);
}

public sealed record YearlyTrendYear(
    int FiscalYear,
    [property: Description("件数のある区分だけ")] IReadOnlyDictionary<string, long> Counts,
    [property: Description("小計")] long Subtotal,
    [property: Description("はじめとおわりの年度の両方で扱う区分だけの小計")] long ComparableSubtotal,
    [property: Description("年度が終わり、未入力の月がない")] bool Complete,
    [property: Description("集計に含む最後の日")] DateOnly? Through,
    [property: Description("preliminary（速報）、final（確定）")] string Status,
    [property: Description("動作確認用のサンプルを含む")] bool Sample)
{
    internal static YearlyTrendYear Of(YearlyRowYear year, YearlyFigures figures, ItemSet items)
    {
        var counts = new Dictionary<string, long>();
        foreach (var column in items.Columns)
            if (year.Cells[column].Kind == FigureCellKind.Number)
                counts.Add(figures.Items[column].Slug, year.Cells[column].Value);
        var state = year.State;
        return new(
            year.Year.StartYear, counts, year.Subtotal.Value, year.ComparableSubtotal.Value,
            state.IsComplete, state.Through, state.IsFinal ? "final" : "preliminary", state.IsSample);
    }
}

public sealed record YearlyTrendChange(
    int From,
    int To,
    string Basis,
    long Before,
    long After,
    [property: Description("増減率（％、小数第1位）。比べられないときは null で、理由が reason にある")] decimal? Percent,
    [property: Description("missing（件数がない）、incomplete（年度途中・未入力あり）、zero（0件）、excluded（この基準では対象外）")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason)
{
    internal static YearlyTrendChange Of(Comparison change) => new(
        change.From.StartYear, change.To.StartYear, change.Basis.Slug(), change.Before, change.After, change.Percent,
        change.Reason?.ToString().ToLowerInvariant());
}
