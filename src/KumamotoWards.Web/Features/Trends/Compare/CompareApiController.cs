using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Compare;

/// <summary>Offices and wards side by side, for scripts.</summary>
[ApiController, Route("api/v1/trends/compare"), Tags("推移")]
public sealed class CompareApiController(YearlyFiguresQueries queries) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("比較")]
    [EndpointDescription("二つから六つの窓口・区の年度ごとの件数（件）と増減率（%）。件数は比較の基準がとる区分と窓口の合計です。順は scope のとおり。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<CompareResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] CompareFilter filter, CancellationToken cancellationToken)
    {
        var query = filter.Resolve(await queries.FiguresAsync(cancellationToken), ModelState);
        if (ModelState.IsValid && !query.HasEnough) ModelState.AddModelError(nameof(filter.Scope), $"比べる区・窓口を {CompareFilter.Fewest}つ以上選んでください");
        return ModelState.IsValid ? Ok(CompareResponse.Of(query)) : this.Invalid();
    }
}
