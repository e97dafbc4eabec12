using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The yearly figures for scripts.</summary>
[ApiController, Route("api/v1/trends/yearly"), Tags("推移")]
public sealed class YearlyTrendApiController(YearlyFiguresQueries queries, IConfiguration configuration) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), Infrastructure.Api.VersionedETag(Core.Data.DataScope.Counts, Core.Data.DataScope.Organization)]
    [EndpointSummary("年度推移"), EndpointDescription("窓口・区・市の年度ごとの件数と増減率。行は公表の表の順で、期間中に開いていた窓口だけを含みます。")]
    [ProducesResponseType<YearlyTrendResponse>(StatusCodes.Status200OK), ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<YearlyTrendResponse> Get([FromQuery] SpanFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        var (basis, geography) = (filter.ChosenBasis, filter.ChosenGeography);
        var city = TrendScope.City(figures, configuration["City:Name"] ?? "");
        var table = new YearlyTable(new Comparer(figures), city, filter.SpanWithin(figures), geography, basis);
        return YearlyTrendResponse.Of(table, basis, geography);
    }
}
