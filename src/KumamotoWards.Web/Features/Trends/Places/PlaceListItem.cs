using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>An office or a ward in a list: the last complete year of the city, beside the year before.</summary>
/// <param name="Count">All items; null where it has no figure that year.</param>
/// <param name="Share">Of the city's total in percent.</param>
public sealed record PlaceListItem(PlaceName Place, string Name, Ward Ward, OfficeKind? Kind, bool IsClosed, long? Count, decimal? Share, Comparison? Change, Rank? Rank)
{
    public string Href => Place.Office is { } office ? $"/trends/offices/{office.Slug}" : $"/trends/wards/{Place.Ward!.Slug}";
}

/// <summary>All offices, or all wards, in a list.</summary>
/// <param name="Year">The last year that the whole city has complete; null where there is none.</param>
public sealed record PlaceListPage(YearlyFigures Figures, FiscalYear? Year, bool IsSample, IReadOnlyList<PlaceListItem> Items)
{
    public const ComparisonBasis Basis = ComparisonBasis.CommonItems;

    public static PlaceListPage OfOffices(YearlyFigures figures) => Of(figures, figures.Offices.Select(office => new PlaceName(null, office)));

    public static PlaceListPage OfWards(YearlyFigures figures) => Of(figures, figures.Wards.Select(ward => new PlaceName(ward, null)));

    private static PlaceListPage Of(YearlyFigures figures, IEnumerable<PlaceName> places)
    {
        var city = TrendScope.City(figures, "");
        FiscalYear? year = figures.Years.Where(each => each < figures.RunningYear && figures.Offices.All(office => figures.IsComplete(office, each))).Select(each => (FiscalYear?)each).LastOrDefault();
        var comparer = new Comparer(figures);
        var whole = year is { } last ? figures.Offices.Sum(office => figures.Of(office, last).Sum(figures.AllItems)) : 0;
        return new PlaceListPage(
            figures, year, year is { } shown && YearState.Of(figures, city, shown).IsSample, [.. places.Select(place => Item(comparer, place, year, whole))]);
    }

    private static PlaceListItem Item(Comparer comparer, PlaceName place, FiscalYear? year, long whole)
    {
        var figures = comparer.Figures;
        var scope = place.Scope(figures, "");
        var ward = place.Ward ?? figures.WardOf(place.Office!, figures.RunningYear, Geography.AsNow);
        var kind = place.Office?.PeriodAt(figures.Today).Kind;
        var isClosed = place.Office?.ClosedOn < figures.Today;
        if (year is not { } last) return new(place, scope.Name, ward, kind, isClosed, null, null, null, null);
        var offices = scope.OfficesIn(last).Where(office => figures.Of(office, last).HasFigure(figures.AllItems)).ToList();
        long? count = offices.Count == 0 ? null : offices.Sum(office => figures.Of(office, last).Sum(figures.AllItems));
        var ranking = new Ranking(figures, last);
        return new(
            place, scope.Name, ward, kind, isClosed, count,
            count is { } own && whole > 0 ? Rounding.To(100m * own / whole, 1) : null,
            count is null ? null : comparer.Compare(scope, last.Previous, last, Basis),
            place.Office is { } each ? ranking.AmongAll(each) : ranking.AmongWards(place.Ward!));
    }

    internal IReadOnlyList<CsvColumn<PlaceListItem>> Columns() =>
    [
        new("年度（西暦）", _ => Year?.StartYear),
        new("区コード", item => item.Ward.MunicipalCode),
        new("区", item => item.Ward.Name),
        new("窓口コード", item => item.Place.Office?.Slug),
        new("窓口", item => item.Place.Office is null ? "区計" : item.Name),
        new("種類", item => item.Kind?.Label()),
        new("終了", item => item.IsClosed ? "終了" : null),
        new("件数（件）", item => item.Count),
        new("市の計に占める割合（%）", item => item.Share),
        new("増減率の基準", _ => Basis.Label()),
        new("前年度からの増減率（%）", item => item.Change?.Percent),
        new("順位", item => item.Rank?.Place),
        new("サンプル", _ => IsSample ? "サンプル" : null),
    ];
}
