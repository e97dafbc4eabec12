using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The yearly figures for scripts.</summary>
[ApiController, Route("api/v1/trends/yearly"), Tags("推移")]
public sealed class YearlyTrendApiController(YearlyFiguresQueries queries, City city) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("年度推移"), EndpointDescription("窓口・区・市の年度ごとの件数と増減率。行は公表の表の順で、期間中に開いていた窓口だけを含みます。view を付けると、指数・構成比・増減の数も view に入ります。")]
    [ProducesResponseType<YearlyTrendResponse>(StatusCodes.Status200OK), ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] YearlyTrendFilter filter, CancellationToken cancellationToken)
    {
        var query = filter.Resolve(await queries.FiguresAsync(cancellationToken), city.Name, ModelState);
        return ModelState.IsValid ? Ok(YearlyTrendResponse.Of(query)) : this.Invalid();
    }
}
