using System.ComponentModel;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Organization.Api;

/// <summary>Offices for scripts: what the slugs of the figures stand for.</summary>
[ApiController, Route("api/v1/offices"), Tags("組織・業務")]
public sealed class OfficesApiController(OrganizationQueries organization, BusinessClock clock) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Organization)]
    [EndpointSummary("窓口の一覧")]
    [EndpointDescription("公表の表の順。終わった窓口も含みます。名称・種別・区は、いま（終わった窓口は最後）のものと、時期ごとのもの（periods）があります。")]
    [ProducesResponseType<OfficesResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<OfficesResponse> Get([FromQuery] PageFilter filter, CancellationToken cancellationToken)
    {
        var page = filter.Cut((await organization.DirectoryAsync(cancellationToken)).Offices);
        return new(page.Number, page.Pages, page.Size, page.Total, [.. page.Items.Select(office => OfficeResponse.Of(office, clock.Today))]);
    }
}

public sealed record OfficesResponse(int Page, int Pages, int PageSize, [property: Description("すべてのページの窓口の数")] int Total, IReadOnlyList<OfficeResponse> Items);

public sealed record OfficeResponse(
    string Slug,
    string Name,
    [property: Description("ward-office（区役所）、general-branch（総合出張所）、branch（出張所）、annex（分室）、service-corner（サービスコーナー）など")] string Kind,
    [property: Description("区の slug")] string Ward,
    [property: Description("区の全国地方公共団体コード（5桁）")] string MunicipalCode,
    [property: Description("開いた日。記録より前からの窓口は null")] DateOnly? OpenedOn,
    [property: Description("最後の日。開いている窓口は null")] DateOnly? ClosedOn,
    [property: Description("北緯（度、500 m ほどの精度）")] double? Latitude,
    [property: Description("東経（度、500 m ほどの精度）")] double? Longitude,
    IReadOnlyList<OfficePeriodResponse> Periods,
    [property: Description("前後の数を一つの系列として読めない日（その日から条件が違う）")] IReadOnlyList<DateOnly> SeriesBreaks)
{
    internal static OfficeResponse Of(Office office, DateOnly today)
    {
        var now = office.PeriodAt(today);
        return new(
            office.Slug, now.Name, now.Kind.Kebab(), now.Ward.Slug, now.Ward.MunicipalCode, office.OpenedOn, office.ClosedOn,
            office.Location?.Latitude, office.Location?.Longitude,
            [.. office.Periods.OrderBy(period => period.ValidFrom ?? DateOnly.MinValue).Select(OfficePeriodResponse.Of)],
            [.. office.Changes.Where(change => change.BreaksSeries).Select(change => change.EffectiveOn).Order()]);
    }
}

public sealed record OfficePeriodResponse(
    [property: Description("null は記録より前から")] DateOnly? From, [property: Description("この日まで。null はいまも")] DateOnly? To, string Name, string Kind, string Ward)
{
    internal static OfficePeriodResponse Of(OfficePeriod period) => new(period.ValidFrom, period.ValidTo, period.Name, period.Kind.Kebab(), period.Ward.Slug);
}
