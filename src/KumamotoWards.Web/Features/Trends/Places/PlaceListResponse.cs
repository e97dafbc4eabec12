using System.ComponentModel;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>All offices, or all wards, as JSON.</summary>
public sealed record PlaceListResponse(
    [property: Description("市全体がそろった最後の年度。まだなければ null")] int? FiscalYear,
    [property: Description("増減率の基準")] string Basis,
    [property: Description("件数の単位")] string Unit,
    [property: Description("動作確認用のサンプルを含む")] bool Sample,
    int Page, int Pages, int PageSize,
    [property: Description("すべてのページの行の数")] int Total,
    IReadOnlyList<PlaceListResponseItem> Items)
{
    internal static PlaceListResponse Of(PlaceListPage page, IPaged asked)
    {
        var cut = asked.Cut(page.Items);
        return new(
            page.Year?.StartYear, PlaceListPage.Basis.Slug(), "件", page.IsSample, cut.Number, cut.Pages, cut.Size, cut.Total,
            [.. cut.Items.Select(PlaceListResponseItem.Of)]);
    }
}

public sealed record PlaceListResponseItem(
    [property: Description("office（窓口）、ward（区の計）")] string Scope,
    string Slug,
    [property: Description("区の slug")] string Ward,
    string Name,
    [property: Description("窓口の種別（/api/v1/offices と同じ）。区では null")] string? Kind,
    [property: Description("終わった窓口")] bool Closed,
    [property: Description("件数（件、全件）。数がなければ null")] long? Count,
    [property: Description("市の計に占める割合（%、小数第1位）")] decimal? Share,
    [property: Description("前年度からの増減。数がなければ null")] YearlyTrendChange? Change,
    RankResponse? Rank)
{
    internal static PlaceListResponseItem Of(PlaceListItem item) => new(
        item.Place.Office is null ? "ward" : "office", item.Place.Office?.Slug ?? item.Ward.Slug, item.Ward.Slug, item.Name, item.Kind?.Kebab(), item.IsClosed,
        item.Count, item.Share, item.Change is { } change ? YearlyTrendChange.Of(change) : null, RankResponse.From(item.Rank));
}

/// <summary>A place in an order of counts.</summary>
public sealed record RankResponse(
    [property: Description("件数の多い順の順位。同じ件数は同じ順位")] int Place,
    [property: Description("いくつのなかの順位か")] int Of)
{
    internal static RankResponse? From(Rank? rank) => rank is { } each ? new(each.Place, each.Of) : null;
}
