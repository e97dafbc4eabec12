using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>The years of a place as a file.</summary>
internal static class PlaceCsv
{
    public static FileContentResult Of(PlacePage page) =>
        CsvFile.Of($"{page.Name}_{page.Query.Span.From}-{page.Query.Span.To}", page.Years, [.. Heads(page), .. Cells(page), .. Ends(page), .. Residents(page)]);

    private static CsvColumn<PlaceYear>[] Heads(PlacePage page) =>
    [
        new("年度（西暦）", year => year.Row.Year.StartYear),
        new("年度（和暦）", year => year.Row.Year.EraLabel),
        new("区コード", _ => page.Ward.MunicipalCode),
        new("区", _ => page.Ward.Name),
        new("窓口コード", _ => page.Office?.Slug),
        new("窓口", _ => page.Office is null ? "区計" : page.Name),
        new("種類", year => year.Kind?.Label()),
    ];

    private static IEnumerable<CsvColumn<PlaceYear>> Cells(PlacePage page) =>
        page.Query.Figures.Items.Select((item, column) => new CsvColumn<PlaceYear>($"{item.Name}（件）", year => YearlyTrendCsv.Text(year.Row.Cells[column])));

    private static CsvColumn<PlaceYear>[] Ends(PlacePage page) =>
    [
        new("小計（件）", year => YearlyTrendCsv.Text(year.Row.Subtotal)),
        new("増減率の基準", _ => page.Query.Basis.Label()),
        new("前年度からの増減（件）", year => year.SinceLastYear is { Percent: not null } change ? change.Delta : null),
        new("前年度からの増減率（%）", year => year.SinceLastYear?.Percent),
        new(page.Office is null ? "区の順位" : "全窓口の順位", year => year.AmongAll?.Place),
        new(page.Office is null ? "区の数" : "全窓口の数", year => year.AmongAll?.Of),
        new("同じ種類の順位", year => year.AmongKind?.Place),
        new("同じ種類の数", year => year.AmongKind?.Of),
        new("状態", year => YearText.Standing(page.Query.Figures, year.Row.Year, year.Row.State)),
        new("未入力", year => year.Row.HasGaps ? "あり" : null),
        new("集計に含む最後の日", year => year.Row.State.Through),
        new("サンプル", year => year.Row.State.IsSample ? "サンプル" : null),
    ];

    /// <summary>Of a ward: an office's counts are not divided by anybody's residents.</summary>
    private static CsvColumn<PlaceYear>[] Residents(PlacePage page) => page.Office is not null ? [] :
    [
        new("同じ年の人口（人、実績）", year => page.Population.Residents(year.Row.Year.StartYear)),
        new("65歳以上の割合（%）", year => page.Population.SeniorShare(year.Row.Year.StartYear)),
        new("人口1,000人あたりの件数（件、全件）", year => page.Population.PerThousand(year)),
        new("人口のサンプル", year => page.Population.IsSample(year.Row.Year.StartYear) ? "サンプル" : null),
    ];
}
