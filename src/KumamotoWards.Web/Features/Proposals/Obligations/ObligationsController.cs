using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Web.Features.Proposals.Listing;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Obligations;

/// <summary>回答義務: what headquarters owes, and until when. Everybody sees it.</summary>
[RequirePermission(Permission.ReadProposals)]
public sealed class ObligationsController(
    ObligationQueries obligations, ProposalListQueries queries, OrganizationQueries organization, ProposalRowBuilder rowBuilder) : Controller
{
    [HttpGet(ObligationsPage.Path)]
    public async Task<IActionResult> Index(ListingQuery query, [FromServices] CurrentStaff current, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(query, cancellationToken);
        var rows = await rowBuilder.LoadAsync(cancellationToken);
        var page = await queries.SearchAsync(current.Person, ObligationsPage.Search(filter), cancellationToken);
        var summary = await obligations.SummaryAsync(filter.Year ?? FiscalYear.Of(rows.Today), cancellationToken);
        return View(new ObligationsPage(filter, rows.Directory, summary, page, [.. page.Items.Select(rows.Of)], await queries.ChoicesAsync(cancellationToken)));
    }

    [HttpGet(ObligationsPage.Path + ".csv")]
    public async Task<IActionResult> Csv(ListingQuery query, [FromServices] CurrentStaff current, CancellationToken cancellationToken)
    {
        var rows = await rowBuilder.LoadAsync(cancellationToken);
        var found = await queries.ForFileAsync(current.Person, ObligationsPage.Search(await FilterAsync(query, cancellationToken)), cancellationToken);
        return CsvFile.Of($"回答義務_{rows.Today:yyyy-MM-dd}", found.Select(rows.Of), ListingFile.Columns);
    }

    private async Task<ListingFilter> FilterAsync(ListingQuery query, CancellationToken cancellationToken) =>
        ListingFilter.Read(new ListingQuery(null, null, null, query.Ward, null, query.Section, null, query.Year, null, query.Page), await organization.DirectoryAsync(cancellationToken));
}
