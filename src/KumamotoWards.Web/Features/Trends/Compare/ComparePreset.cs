using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Places;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>A comparison that many want, in one click.</summary>
public sealed record ComparePreset(string Label, string Address)
{
    /// <summary>The wards, the windows of the person's own ward, and the ward offices; none that has too many places, or one.</summary>
    /// <param name="ownWard">Null for headquarters.</param>
    public static IReadOnlyList<ComparePreset> Of(YearlyFigures figures, string? ownWard)
    {
        var open = figures.Offices.Where(office => office.IsOpenOn(figures.Today)).ToList();
        var own = figures.Wards.FirstOrDefault(ward => ward.Slug == ownWard);
        var offered = new List<(string Label, IEnumerable<PlaceName> Places)>
        {
            ($"{figures.Wards.Count}つの区", figures.Wards.Select(ward => new PlaceName(ward, null))),
            ("区役所", open.Where(office => office.PeriodAt(figures.Today).Kind == OfficeKind.WardOffice).Select(office => new PlaceName(null, office))),
        };
        if (own is not null) offered.Insert(1, ($"{own.Name}の窓口", open.Where(office => office.PeriodAt(figures.Today).Ward.Slug == own.Slug).Select(office => new PlaceName(null, office))));
        return
        [
            .. offered.Select(each => (each.Label, Places: each.Places.ToList())).Where(each => each.Places.Count is >= CompareFilter.Fewest and <= CompareFilter.Most)
                .Select(each => new ComparePreset(each.Label, $"{CompareQuery.Path}?{string.Join('&', each.Places.Select(place => $"scope={place.Slug}"))}")),
        ];
    }
}
