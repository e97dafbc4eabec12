using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals.Listing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>How many proposals wait for the person, beside 提案 in the header of every page.</summary>
public sealed class WaitingProposalsViewComponent(ProposalListQueries queries, CurrentStaff current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        // The page that tells of an error asks the database nothing.
        var isError = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var number = isError || current.PersonOrNull is not { } person ? 0 : await queries.WaitingAsync(person, HttpContext.RequestAborted);
        return number == 0 ? Content("") : View("~/Features/Proposals/Listing/_Waiting.cshtml", number);
    }
}
