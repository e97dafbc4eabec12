using System.ComponentModel;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>The years of an office or a ward as JSON.</summary>
public sealed record PlaceResponse(
    [property: Description("office（窓口）、ward（区の計）")] string Scope,
    string Slug,
    [property: Description("区の slug")] string Ward,
    string Name,
    int From,
    int To,
    [property: Description("比較の基準")] string Basis,
    [property: Description("件数の単位")] string Unit,
    IReadOnlyList<PlaceResponseYear> Years)
{
    internal static PlaceResponse Of(PlacePage page) => new(
        page.Query.Scope.Kind.Kebab(), page.Query.Scope.Slug, page.Ward.Slug, page.Name,
        page.Query.Span.From.StartYear, page.Query.Span.To.StartYear, page.Query.Basis.Slug(), "件",
        [.. page.Years.Select(year => PlaceResponseYear.Of(page.Query.Figures, year))]);
}

public sealed record PlaceResponseYear(
    int FiscalYear,
    [property: Description("その年度の窓口の種別（/api/v1/offices と同じ）。区では null")] string? Kind,
    [property: Description("件数のある区分だけ")] IReadOnlyDictionary<string, long> Counts,
    [property: Description("小計（件）。数がなければ null")] long? Subtotal,
    [property: Description("前年度からの増減。はじめの年度では null")] YearlyTrendChange? SinceLastYear,
    [property: Description("全窓口、または区のなかの順位。そろっていない年度では null")] RankResponse? RankAmongAll,
    [property: Description("同じ種別の窓口のなかの順位。区では null")] RankResponse? RankAmongKind,
    [property: Description("年度が終わり、未入力の月がない")] bool Complete,
    [property: Description("集計に含む最後の日")] DateOnly? Through,
    [property: Description("preliminary（速報）、final（確定）")] string Status,
    [property: Description("動作確認用のサンプルを含む")] bool Sample)
{
    internal static PlaceResponseYear Of(YearlyFigures figures, PlaceYear year)
    {
        var row = YearlyTrendYear.Of(year.Row, figures, figures.AllItems);
        return new(
            row.FiscalYear, year.Kind?.Kebab(), row.Counts, year.Row.Subtotal is { Kind: FigureCellKind.Number, Value: var subtotal } ? subtotal : null,
            year.SinceLastYear is { } change ? YearlyTrendChange.Of(change) : null, RankResponse.From(year.AmongAll), RankResponse.From(year.AmongKind),
            row.Complete, row.Through, row.Status, row.Sample);
    }
}
