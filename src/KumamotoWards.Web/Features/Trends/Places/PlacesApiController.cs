using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>Offices and wards with where they stand, for scripts.</summary>
[ApiController, Route("api/v1/trends"), Tags("推移"), RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
public sealed class PlacesApiController(YearlyFiguresQueries queries, PopulationQueries population, City city) : ControllerBase
{
    [HttpGet("offices")]
    [EndpointSummary("窓口の件数の一覧")]
    [EndpointDescription("市全体がそろった最後の年度の、すべての窓口の件数（件）、市の計に占める割合（%）、前年度からの増減率（%、共通区分）、順位。公表の表の順。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<PlaceListResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<PlaceListResponse> Offices([FromQuery] PageFilter filter, CancellationToken cancellationToken) =>
        PlaceListResponse.Of(PlaceListPage.OfOffices(await queries.FiguresAsync(cancellationToken)), filter);

    [HttpGet("wards")]
    [EndpointSummary("区の件数の一覧")]
    [EndpointDescription("市全体がそろった最後の年度の、区ごとの件数（件）、市の計に占める割合（%）、前年度からの増減率（%、共通区分）、順位。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<PlaceListResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<PlaceListResponse> Wards([FromQuery] PageFilter filter, CancellationToken cancellationToken) =>
        PlaceListResponse.Of(PlaceListPage.OfWards(await queries.FiguresAsync(cancellationToken)), filter);

    [HttpGet("offices/{slug}")]
    [EndpointSummary("窓口のあゆみ")]
    [EndpointDescription("一つの窓口の年度ごとの件数（件）、前年度からの増減、全窓口と同じ種類のなかの順位。期間を選ばなければ、終わった窓口は件数のある年度だけです。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<PlaceResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json"), ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Office(string slug, [FromQuery] PlaceFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        return figures.Offices.FirstOrDefault(office => office.Slug == slug) is { } office
            ? await PlaceAsync(figures, filter, new PlaceName(null, office), cancellationToken)
            : this.Refuse(StatusCodes.Status404NotFound, "unknown-office", "この slug の窓口はありません。窓口の slug は /api/v1/offices にあります。");
    }

    [HttpGet("wards/{slug}")]
    [EndpointSummary("区のあゆみ")]
    [EndpointDescription("一つの区の年度ごとの件数（件）、前年度からの増減、区のなかの順位、人口と 1,000人あたりの件数。区はいまの区です。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<PlaceResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json"), ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Ward(string slug, [FromQuery] PlaceFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        return figures.Wards.FirstOrDefault(ward => ward.Slug == slug) is { } ward
            ? await PlaceAsync(figures, filter, new PlaceName(ward, null), cancellationToken)
            : this.Refuse(StatusCodes.Status404NotFound, "unknown-ward", "この slug の区はありません。区の slug は /api/v1/trends/wards にあります。");
    }

    private async Task<IActionResult> PlaceAsync(YearlyFigures figures, PlaceFilter filter, PlaceName place, CancellationToken cancellationToken)
    {
        var query = filter.Resolve(figures, city.Name, place, ModelState);
        if (!ModelState.IsValid) return this.Invalid();
        var residents = new PlacePopulation(await population.TableAsync(cancellationToken), place.Ward ?? figures.WardOf(place.Office!, figures.RunningYear, Geography.AsNow));
        return Ok(PlaceResponse.Of(new PlacePage(filter, query) { Handling = [], Population = residents }));
    }
}
