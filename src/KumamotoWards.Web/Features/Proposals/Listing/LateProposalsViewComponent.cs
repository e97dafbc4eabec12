using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals.Listing;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>本庁の受付・回答が遅れている提案, on everybody's home page; nothing where none is late.</summary>
public sealed class LateProposalsViewComponent(ProposalListQueries queries, ProposalRowBuilder rowBuilder, CurrentStaff current) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var number = (await queries.CountsAsync(current.Person, new ProposalSearch(), HttpContext.RequestAborted)).Of(ProposalTab.Late);
        if (number == 0) return Content("");
        var rows = await rowBuilder.LoadAsync(HttpContext.RequestAborted);
        var items = await queries.LateAsync(current.Person, Shown, HttpContext.RequestAborted);
        return View("~/Features/Proposals/Listing/_Late.cshtml", new LateProposals(number, [.. items.Select(rows.Of)]));
    }
}

/// <param name="Number">Of all, whatever is shown.</param>
public sealed record LateProposals(int Number, IReadOnlyList<ProposalRow> Rows);
