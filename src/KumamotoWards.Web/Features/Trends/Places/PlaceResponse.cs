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
        [.. page.Years.Select(year => PlaceResponseYear.Of(page, year))]);
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
    [property: Description("動作確認用のサンプルを含む")] bool Sample,
    [property: Description("区の人口。窓口の件数は人口で割らないため、窓口では null。取り込まれていない年も null")] PlaceResponseResidents? Residents)
{
    internal static PlaceResponseYear Of(PlacePage page, PlaceYear year)
    {
        var figures = page.Query.Figures;
        var row = YearlyTrendYear.Of(year.Row, figures, figures.AllItems);
        return new(
            row.FiscalYear, year.Kind?.Kebab(), row.Counts, year.Row.Subtotal is { Kind: FigureCellKind.Number, Value: var subtotal } ? subtotal : null,
            year.SinceLastYear is { } change ? YearlyTrendChange.Of(change) : null, RankResponse.From(year.AmongAll), RankResponse.From(year.AmongKind),
            row.Complete, row.Through, row.Status, row.Sample, PlaceResponseResidents.Of(page, year));
    }
}

public sealed record PlaceResponseResidents(
    [property: Description("年度と同じ年の人口（人、実績）")] long Count,
    [property: Description("65歳以上の割合（%）")] decimal? SeniorPercent,
    [property: Description("人口1,000人あたりの件数（件、全件）。そろっていない年度では null")] decimal? CountsPerThousand,
    [property: Description("動作確認用のサンプル")] bool Sample)
{
    internal static PlaceResponseResidents? Of(PlacePage page, PlaceYear year)
    {
        var number = year.Row.Year.StartYear;
        if (page.Office is not null || page.Population.Residents(number) is not { } count) return null;
        return new(count, page.Population.SeniorShare(number), page.Population.PerThousand(year), page.Population.IsSample(number));
    }
}
