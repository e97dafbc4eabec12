using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The shape of a year for scripts: what a weekday brings, and which share a month has.</summary>
[ApiController, Route("api/v1/trends/monthly"), Tags("推移"), RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
public sealed class MonthlyProfileApiController(MonthlyFiguresQueries queries, MonthlyDayReads days, City city) : ControllerBase
{
    [HttpGet("weekdays")]
    [EndpointSummary("曜日平均")]
    [EndpointDescription("一つの年度の、月と曜日ごとの開庁日の平均（件）。すべての数が入った開庁日だけを数えます。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<WeekdaysResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Weekdays([FromQuery] MonthlyTrendFilter filter, CancellationToken cancellationToken) =>
        await ResolveAsync(filter, cancellationToken) is { } query
            ? Ok(WeekdaysResponse.Of(query, (await days.OfAsync(query, cancellationToken)).Weekdays))
            : this.Invalid();

    [HttpGet("season")]
    [EndpointSummary("季節の形")]
    [EndpointDescription("各月が年度の件数に占める割合（%）の、そろった年度での平均・最小・最大。選んだ年度までの10年度のうち、そろった年度が3つなければ months は空です。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<SeasonResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Season([FromQuery] MonthlyTrendFilter filter, CancellationToken cancellationToken) =>
        await ResolveAsync(filter, cancellationToken) is { } query ? Ok(SeasonResponse.Of(query)) : this.Invalid();

    private async Task<MonthlyTrendQuery?> ResolveAsync(MonthlyTrendFilter filter, CancellationToken cancellationToken)
    {
        var query = filter.Resolve(await queries.FiguresAsync(cancellationToken), city.Name, ModelState);
        return ModelState.IsValid ? query : null;
    }
}
