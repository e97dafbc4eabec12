using System.ComponentModel;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Count items for scripts: what the keys of counts stand for, and their units.</summary>
[ApiController, Route("api/v1/count-items"), Tags("窓口件数")]
public sealed class CountItemsApiController(CountItemQueries items) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Organization)]
    [EndpointSummary("件数区分の一覧")]
    [EndpointDescription("公表の表の順。counts のキーになる slug と、数の単位（件・通・人）、数える時点が分かります。")]
    [ProducesResponseType<CountItemsResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<CountItemsResponse> Get([FromQuery] PageFilter filter, CancellationToken cancellationToken)
    {
        var page = filter.Cut((await items.CatalogAsync(cancellationToken)).Items);
        return new(page.Number, page.Pages, page.Size, page.Total, [.. page.Items.Select(CountItemResponse.Of)]);
    }
}

public sealed record CountItemsResponse(int Page, int Pages, int PageSize, [property: Description("すべてのページの区分の数")] int Total, IReadOnlyList<CountItemResponse> Items);

public sealed record CountItemResponse(
    string Slug,
    string Name,
    [property: Description("公表の表の見出し")] string Group,
    [property: Description("見出しの下の列。分かれていない区分は null")] string? Channel,
    string? Description,
    [property: Description("件、通、人")] string Unit,
    [property: Description("received（受付）、issued（交付）、accepted（受理）")] string Moment,
    [property: Description("閉庁日にも入力できる")] bool ComesOutsideHours,
    [property: Description("窓口に人が来る（送付は来ない）")] bool Footfall,
    [property: Description("はじめの年度")] int FirstFiscalYear,
    [property: Description("おわりの年度。続いている区分は null")] int? LastFiscalYear)
{
    internal static CountItemResponse Of(CountItem item) => new(
        item.Slug, item.Name, item.Group, item.Channel, item.Description, item.Unit.Word(), item.Moment.Kebab(), item.ComesOutsideHours, item.IsFootfall,
        item.FirstFiscalYear, item.LastFiscalYear);
}
