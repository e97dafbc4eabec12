using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>区からの提案: a page of the list with its filters and tabs.</summary>
public sealed record ListingPage(
    ListingFilter Filter, StaffSnapshot Reader, OrganizationDirectory Directory, Page<ProposalListItem> Page, IReadOnlyList<ProposalRow> Rows, ProposalCounts Counts, ProposalChoices Choices)
{
    public bool MayWrite => Reader.Has(Permission.WriteProposals);

    public bool IsSample => Rows.Any(row => row.Item.IsSample);

    public int Of(ProposalTab tab) => Counts.Of(tab, Filter.State);

    /// <summary>52件のうち 1〜20件.</summary>
    public string Span => Page.Total == 0 ? "" : $"{Page.First:N0}〜{Page.Last:N0}件";

    public IEnumerable<SelectListItem> Wards => [new("すべての区", ""), .. Directory.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug, ward.Id == Filter.Ward?.Id))];

    public IEnumerable<SelectListItem> Sections =>
    [
        new("すべての課", ""),
        .. Directory.Units.Where(unit => unit.Kind == UnitKind.HeadquartersSection && (unit.IsActive || unit.Id == Filter.Section?.Id))
            .Select(unit => new SelectListItem(unit.Name, unit.Code, unit.Id == Filter.Section?.Id)),
    ];

    public IEnumerable<SelectListItem> Kinds => [new("すべての種別", ""), .. Enum.GetValues<ProposalKind>().Select(kind => new SelectListItem(kind.Label(), kind.Slug(), kind == Filter.Kind))];

    public IEnumerable<SelectListItem> Years =>
    [
        new("すべての年度", ""),
        .. Choices.FiscalYears.Select(year => new FiscalYear(year)).Concat(Filter.Year is { } asked ? [asked] : []).Distinct().OrderDescending()
            .Select(year => new SelectListItem($"{year.EraLabel}（{year}）", $"{year}", year == Filter.Year)),
    ];

    public IEnumerable<SelectListItem> Orders => Enum.GetValues<ProposalOrder>().Select(order => new SelectListItem(order.Label(), order.Slug(), order == Filter.Order));

    /// <summary>With how many there are of each; what nobody may find is left out.</summary>
    public IEnumerable<SelectListItem> States =>
    [
        new("すべての状態", ""),
        .. Enum.GetValues<ProposalState>().Where(state => state == Filter.State || Counts.Of(state).Number > 0)
            .Select(state => new SelectListItem($"{state.Label()}（{Counts.Of(state).Number:N0}）", state.Slug(), state == Filter.State)),
    ];

    /// <summary>Of the ward chosen.</summary>
    public IEnumerable<SelectListItem> Districts =>
    [
        new("すべての校区", ""),
        .. Choices.SchoolDistricts.Where(each => Filter.Ward is null || each.WardId == Filter.Ward.Id).Select(each => each.Name).Append(Filter.District).OfType<string>().Distinct()
            .Select(name => new SelectListItem(name, name, name == Filter.District)),
    ];
}
