using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>How a ward or an office is named in addresses and forms: <c>ward:chuo</c>, <c>oe-branch</c>.</summary>
public sealed record PlaceName(Ward? Ward, Office? Office)
{
    private const string WardPrefix = "ward:";

    /// <summary>The city itself, where a form offers it.</summary>
    public static readonly PlaceName City = new(null, null);

    public string Slug => Office?.Slug ?? (Ward is null ? "" : WardPrefix + Ward.Slug);

    public TrendScope Scope(YearlyFigures figures, string cityName) =>
        Office is not null ? TrendScope.Of(figures, Office)
        : Ward is not null ? TrendScope.Of(figures, Ward, Geography.AsNow)
        : TrendScope.City(figures, cityName);

    /// <returns>Null where nothing has that name. A ward may be named without its prefix, where no office is called so.</returns>
    public static PlaceName? Find(YearlyFigures figures, string? slug)
    {
        if (figures.Offices.FirstOrDefault(office => office.Slug == slug) is { } office) return new(null, office);
        var ward = slug?.StartsWith(WardPrefix, StringComparison.Ordinal) == true ? slug[WardPrefix.Length..] : slug;
        return figures.Wards.FirstOrDefault(each => each.Slug == ward) is { } found ? new(found, null) : null;
    }

    /// <summary>The wards, then the offices ward by ward, those that have closed last among them.</summary>
    public static IEnumerable<SelectListItem> Choices(YearlyFigures figures)
    {
        var wards = new SelectListGroup { Name = "区" };
        foreach (var ward in figures.Wards) yield return new(ward.Name, new PlaceName(ward, null).Slug) { Group = wards };
        foreach (var offices in figures.Offices.GroupBy(office => figures.WardOf(office, figures.RunningYear, Geography.AsNow)))
        {
            var group = new SelectListGroup { Name = $"{offices.Key.Name}の窓口" };
            foreach (var office in offices.OrderBy(office => office.ClosedOn < figures.Today))
                yield return new(figures.NameOf(office) + (office.ClosedOn < figures.Today ? "（終了）" : ""), office.Slug) { Group = group };
        }
    }
}
