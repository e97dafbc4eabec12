using System.ComponentModel;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Services;

/// <summary>Services for scripts, and which office handles which today.</summary>
[ApiController, Route("api/v1/services"), Tags("組織・業務")]
public sealed class ServicesApiController(ServiceQueries services, OrganizationQueries organization, BusinessClock clock) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Organization)]
    [EndpointSummary("業務の一覧")]
    [EndpointDescription("公表の順。きょう扱っている窓口と、どこまで扱うかを含みます。")]
    [ProducesResponseType<ServicesResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<ServicesResponse> Get([FromQuery] PageFilter filter, CancellationToken cancellationToken)
    {
        var (catalog, directory) = (await services.CatalogAsync(cancellationToken), await organization.DirectoryAsync(cancellationToken));
        var offered = directory.Offices
            .SelectMany(office => catalog.HandledBy(office.Id, clock.Today).Select(offering => (offering.ServiceId, Office: new ServiceOfficeResponse(office.Slug, offering.Level.Kebab()))))
            .ToLookup(each => each.ServiceId, each => each.Office);
        var page = filter.Cut(catalog.Services);
        return new(page.Number, page.Pages, page.Size, page.Total, [.. page.Items.Select(service => new ServiceResponse(service.Slug, service.Name, service.ShortName, [.. offered[service.Id]]))]);
    }
}

public sealed record ServicesResponse(int Page, int Pages, int PageSize, [property: Description("すべてのページの業務の数")] int Total, IReadOnlyList<ServiceResponse> Items);

public sealed record ServiceResponse(string Slug, string Name, [property: Description("表の見出しに使う短い名前")] string ShortName, IReadOnlyList<ServiceOfficeResponse> Offices);

public sealed record ServiceOfficeResponse(
    [property: Description("窓口の slug")] string Office, [property: Description("full（全部）、partial（一部の事務）、agency（取次ぎ）")] string Level);
