using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Yearly;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Changes;

/// <summary>A change between two years, taken apart, for scripts.</summary>
[ApiController, Route("api/v1/trends/changes"), Tags("推移")]
public sealed class ChangesApiController(YearlyFiguresQueries queries, City city) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("増減の内訳"), EndpointDescription("二つの年度の間の増減（件）を、窓口と件数区分まで分けたもの。steps の delta を before に足すと、ちょうど after になります。baseYears は、はじめの年度を替えたときの増減率（%）です。")]
    [ProducesResponseType<ChangesResponse>(StatusCodes.Status200OK), ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] YearlyTrendFilter filter, CancellationToken cancellationToken)
    {
        var query = ChangesQuery.Of(filter, await queries.FiguresAsync(cancellationToken), city.Name, ModelState);
        return ModelState.IsValid ? Ok(ChangesResponse.Of(query)) : this.Invalid();
    }
}
