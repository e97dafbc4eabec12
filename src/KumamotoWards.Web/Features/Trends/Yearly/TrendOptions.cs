using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Web.Features.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>What the selects of a filter bar offer.</summary>
public static class TrendOptions
{
    public static IEnumerable<SelectListItem> Bases => ComparisonBasisText.All.Select(basis => new SelectListItem(basis.Label(), basis.Slug()));

    public static IEnumerable<SelectListItem> Geographies =>
        [new("いまの区", Geography.AsNow.Slug()), new("その年度の区", Geography.AsThen.Slug())];

    public static IEnumerable<SelectListItem> Wards(YearlyFigures figures) => figures.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug));

    public static IEnumerable<SelectListItem> Offices(YearlyFigures figures) =>
        figures.Offices.Select(office => new SelectListItem(figures.NameOf(office), office.Slug));

    public static IEnumerable<SelectListItem> Kinds(YearlyFigures figures) => TrendWhere.Kinds(figures).Select(kind => new SelectListItem(kind.Kind.Label(), kind.Slug));

    public static IEnumerable<SelectListItem> Items(YearlyFigures figures) => ItemChoice.All(figures.Items).Select(item => item.Option);

    public static string? Slug(OfficeKind? kind) => kind is { } known ? OrganizationFilter.Slug(known) : null;
}
