using System.ComponentModel;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>What explains a movement of the counts, for scripts.</summary>
[ApiController, Route("api/v1/trends/events"), Tags("推移")]
public sealed class EventsApiController(YearlyFiguresQueries queries, OrganizationQueries organization, City city) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("できごと")]
    [EndpointDescription("窓口の新設・終了・拡充、件数区分の始まりと終わり、災害・制度などの記録。新しい順。窓口や区を選ぶと、その件数に関わるものだけです。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<EventsResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] EventsApiFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        var page = new EventsPage(
            figures, await organization.DirectoryAsync(cancellationToken), city.Name, filter, filter.Of(figures, ModelState), MayKeep: false, new TrendNoteForm());
        return ModelState.IsValid ? Ok(EventsResponse.Of(page, filter.Cut(page.Events))) : this.Invalid();
    }
}

/// <summary>What the list is narrowed to, and which page of it.</summary>
public sealed class EventsApiFilter : EventsFilter, IPaged
{
    [Description(Paging.PageText)]
    public string? Page { get; set; }

    [Description(Paging.PageSizeText)]
    public string? PageSize { get; set; }

    public sealed class Validator : FluentValidation.AbstractValidator<EventsApiFilter>
    {
        public Validator() => this.AddPagingRules();
    }
}
