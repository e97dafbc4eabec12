using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Places;
using KumamotoWards.Core.Trends.Views;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Csv;
using Display = KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>All offices, or all wards, in a list.</summary>
/// <param name="Year">The last year that the whole city has complete; null where there is none.</param>
/// <param name="Total">All items of the city in that year.</param>
/// <param name="Change">Of the city, since the year before.</param>
public sealed record PlaceListPage(YearlyFigures Figures, PlaceOrder Order, FiscalYear? Year, bool IsSample, long Total, Comparison? Change, IReadOnlyList<PlaceListItem> Items)
{
    public const ComparisonBasis Basis = ComparisonBasis.CommonItems;

    public string Address(string ending = "") =>
        $"{(IsOfOffices ? "/trends/offices" : "/trends/wards")}{ending}{(Order == PlaceOrder.Published ? "" : $"?order={Order.Slug()}")}";

    public bool IsOfOffices => Items.Any(item => item.Place.Office is not null);

    /// <summary>Ward by ward, where the offices stand as published; else each row names its ward itself.</summary>
    public IEnumerable<IReadOnlyList<PlaceListItem>> Groups => IsOfOffices && Order == PlaceOrder.Published
        ? Items.GroupBy(item => item.Ward).Select(ward => ward.OrderBy(item => item.IsClosed).ToList())
        : [Items];

    /// <summary>The largest fall and the largest rise, in 件; null where no year is complete, or nothing moved.</summary>
    public LeadSentence? Lead()
    {
        var moved = Items.Where(item => item.Change is { Percent: not null, Delta: not 0 }).OrderBy(item => item.Change!.Delta).ToList();
        if (Year is null || moved.Count == 0) return null;
        var lead = new LeadSentence();
        if (moved[0] is { Change.Delta: < 0 } fall) Say(lead.Say("最も減ったのは"), fall);
        if (moved[0].Change!.Delta < 0 && moved[^1].Change!.Delta > 0) lead.Say("、");
        if (moved[^1] is { Change.Delta: > 0 } rise) Say(lead.Say("最も増えたのは"), rise);
        return lead.Say($"です（{Year.Value.Previous.EraLabel}と{Year.Value.EraLabel}を比べた件数）。");
    }

    public static PlaceListPage OfOffices(YearlyFigures figures, PlaceOrder order = PlaceOrder.Published) => Of(figures, order, figures.Offices.Select(office => new PlaceName(null, office)));

    public static PlaceListPage OfWards(YearlyFigures figures, PlaceOrder order = PlaceOrder.Published) => Of(figures, order, figures.Wards.Select(ward => new PlaceName(ward, null)));

    private static LeadSentence Say(LeadSentence lead, PlaceListItem item)
    {
        lead.Say($"{item.Name}の ").SayStrong($"{Display.Figures.Difference(item.Change!.Delta)}件");
        return RelativeFigures.IsSmall(item.Change.Before, item.Change.After) ? lead : lead.Say($"（{ChangeText.Of(item.Change)}、{Basis.Label()}）");
    }

    private static PlaceListPage Of(YearlyFigures figures, PlaceOrder order, IEnumerable<PlaceName> places)
    {
        var city = TrendScope.City(figures, "");
        FiscalYear? year = figures.Years.Where(each => each < figures.RunningYear && figures.Offices.All(office => figures.IsComplete(office, each))).Select(each => (FiscalYear?)each).LastOrDefault();
        var comparer = new Comparer(figures);
        var whole = year is { } last ? figures.Offices.Sum(office => figures.Of(office, last).Sum(figures.AllItems)) : 0;
        return new PlaceListPage(
            figures, order, year, year is { } shown && YearState.Of(figures, city, shown).IsSample, whole,
            year is { } compared ? comparer.Compare(city, compared.Previous, compared, Basis) : null,
            [.. Ordered(places.Select(place => Item(comparer, place, year, whole)), order)]);
    }

    /// <summary>Equal ones stay as published.</summary>
    private static IEnumerable<PlaceListItem> Ordered(IEnumerable<PlaceListItem> items, PlaceOrder order) => order switch
    {
        PlaceOrder.Published => items,
        PlaceOrder.Count => items.OrderByDescending(item => item.Count ?? -1),
        PlaceOrder.Fall => items.OrderBy(item => item.Moved ?? long.MaxValue),
        PlaceOrder.Rise => items.OrderByDescending(item => item.Moved ?? long.MinValue),
    };

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
            count is { } own && whole > 0 ? Math.Round(100m * own / whole, 1, MidpointRounding.AwayFromZero) : null,
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
        new("前年度からの増減（件）", item => item.Moved),
        new("前年度からの増減率（%）", item => item.Change?.Percent),
        new("順位", item => item.Rank?.Place),
        new("サンプル", _ => IsSample ? "サンプル" : null),
    ];
}
