using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Web.Features.Proposals.Listing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Board;

/// <summary>A column of the board.</summary>
/// <param name="IsOfTheWard">Before it is published: shown to those who read any of it.</param>
public sealed record BoardColumn(string Title, IReadOnlyList<ProposalState> States, bool IsOfTheWard = false)
{
    /// <summary>More of a state are in the list.</summary>
    public const int Cards = 12;

    public static IReadOnlyList<BoardColumn> All { get; } =
    [
        new("区内確認", [ProposalState.WardReview], IsOfTheWard: true),
        new("差戻し", [ProposalState.Returned], IsOfTheWard: true),
        new("提出", [ProposalState.Submitted]),
        new("受付", [ProposalState.Accepted]),
        new("検討中", [ProposalState.UnderReview]),
        new("継続検討", [ProposalState.Deferred]),
        new("採択・一部採択", [ProposalState.Adopted, ProposalState.PartiallyAdopted]),
        new("実施中", [ProposalState.InProgress]),
    ];

    public int Number(ProposalCounts counts) => States.Sum(state => counts.Of(state).Number);

    public int Late(ProposalCounts counts) => States.Sum(state => counts.Of(state).Late);
}

/// <param name="Rows">The first of each state, due soonest first.</param>
public sealed record BoardPage(ListingFilter Filter, OrganizationDirectory Directory, ProposalCounts Counts, IReadOnlyList<BoardColumn> Columns, IReadOnlyList<ProposalRow> Rows)
{
    public const string Path = "/proposals/board";

    public bool IsSample => Rows.Any(row => row.Item.IsSample);

    public IReadOnlyList<ProposalRow> Of(BoardColumn column) => [.. Rows.Where(row => column.States.Contains(row.Item.State)).Take(BoardColumn.Cards)];

    /// <summary>All of a column in the list: of its one state, or of the tab that has them.</summary>
    public string AddressOf(BoardColumn column) => column.States is [var state]
        ? (Filter with { State = state }).Address
        : (Filter with { Tab = ProposalTab.Adopted }).Address;

    public IEnumerable<SelectListItem> Wards => [new("すべての区", ""), .. Directory.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug, ward.Id == Filter.Ward?.Id))];

    public IEnumerable<SelectListItem> Sections =>
    [
        new("すべての課", ""),
        .. Directory.Units.Where(unit => unit.Kind == UnitKind.HeadquartersSection && (unit.IsActive || unit.Id == Filter.Section?.Id))
            .Select(unit => new SelectListItem(unit.Name, unit.Code, unit.Id == Filter.Section?.Id)),
    ];
}
