using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The monthly figures for scripts.</summary>
[ApiController, Route("api/v1/trends/monthly"), Tags("推移")]
public sealed class MonthlyTrendApiController(MonthlyFiguresQueries queries, City city) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("月次推移")]
    [EndpointDescription("窓口・区・市の月ごとの件数。行は公表の表の順で、期間中に開いていた窓口だけを含みます。月ごとの数は、日か月で記録した年度だけにあります（公表値だけの年度は /api/v1/trends/yearly）。単位は区分によります（件・通・人）。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<MonthlyResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] MonthlyApiFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        var chosen = filter.Choose(figures.Yearly, city.Name, ModelState);
        if (!ModelState.IsValid) return this.Invalid();
        var span = filter.Span(figures);
        var rows = new MonthlyApiRows(figures, chosen, span, city.Name);
        var page = filter.Cut(rows.Scopes());
        return Ok(new MonthlyResponse(span.From.StartYear, span.To.StartYear, "件", page.Number, page.Pages, page.Size, page.Total, [.. page.Items.Select(rows.Row)]));
    }
}
