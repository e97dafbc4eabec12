using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Web.Features.Proposals.Listing;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Board;

/// <summary>状態別ボード: where the proposals stand, at a glance.</summary>
[RequirePermission(Permission.ReadProposals)]
public sealed class BoardController(ProposalListQueries queries, OrganizationQueries organization, ProposalRowBuilder rowBuilder, CurrentStaff current) : Controller
{
    [HttpGet(BoardPage.Path)]
    public async Task<IActionResult> Index(string? ward, string? section, CancellationToken cancellationToken)
    {
        var query = new ListingQuery(Q: null, Tab: null, State: null, ward, District: null, section, Kind: null, Year: null, Sort: null, Page: null);
        var filter = ListingFilter.Read(query, await organization.DirectoryAsync(cancellationToken));
        var counts = await queries.CountsAsync(current.Person, filter.Search, cancellationToken);
        var columns = BoardColumn.All.Where(column => !column.IsOfTheWard || column.Number(counts) > 0).ToList();
        var states = columns.SelectMany(column => column.States).Where(state => counts.Of(state).Number > 0).ToList();
        var items = await queries.FirstOfAsync(current.Person, filter.Search, states, BoardColumn.Cards, cancellationToken);
        var rows = await rowBuilder.LoadAsync(cancellationToken);
        return View(new BoardPage(filter, rows.Directory, counts, columns, [.. items.Select(rows.Of)]));
    }
}
