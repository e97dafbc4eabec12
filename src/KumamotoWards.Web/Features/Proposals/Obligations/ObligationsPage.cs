using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Web.Features.Proposals.Listing;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Obligations;

/// <summary>回答義務 by section, and the list of everything owed.</summary>
/// <param name="Filter">Its year is the one that is measured; the list is of today.</param>
public sealed record ObligationsPage(
    ListingFilter Filter, OrganizationDirectory Directory, ObligationSummary Summary, Page<ProposalListItem> Page, IReadOnlyList<ProposalRow> Rows, ProposalChoices Choices)
{
    public const string Path = "/proposals/obligations";

    public bool IsSample => Rows.Any(row => row.Item.IsSample);

    /// <summary>The list of what is owed, whatever the year that is measured.</summary>
    public static ProposalSearch Search(ListingFilter filter) => filter.Search with { Owed = true, FiscalYear = null };

    /// <summary>The filters for another address of the page.</summary>
    public string Query => (Filter with { Page = 1 }).Query;

    public string AddressOf(Unit? section) => Path + (Filter with { Section = section, Page = 1 }).Query + "#owed";

    public IEnumerable<SelectListItem> Years => Choices.FiscalYears.Select(year => new FiscalYear(year)).Append(Summary.Year).Distinct().OrderDescending()
        .Select(year => new SelectListItem($"{year.EraLabel}（{year}）", $"{year}", year == Summary.Year));

    public IEnumerable<SelectListItem> Wards => [new("すべての区", ""), .. Directory.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug, ward.Id == Filter.Ward?.Id))];

    public IEnumerable<SelectListItem> Sections =>
    [
        new("すべての課", ""),
        .. Directory.Units.Where(unit => unit.Kind == UnitKind.HeadquartersSection && (unit.IsActive || unit.Id == Filter.Section?.Id))
            .Select(unit => new SelectListItem(unit.Name, unit.Code, unit.Id == Filter.Section?.Id)),
    ];

    /// <summary>12.4日; - where nothing was answered.</summary>
    public static string Average(decimal? days) => days is { } value ? $"{Figures.Average(value)}日" : "-";

    /// <summary>100 % of 12; - where nothing was answered.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "-" : $"{Figures.Average(100m * part / whole)} %";
}
