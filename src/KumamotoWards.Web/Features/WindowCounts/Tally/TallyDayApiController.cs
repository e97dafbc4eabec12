using System.Globalization;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Tallies;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>What an office has counted today: asked every few seconds by each open counter.</summary>
[ApiController]
[Tags("窓口件数")]
public sealed class TallyDayApiController(TallyDayQueries days, CurrentStaff current, BusinessClock clock) : ControllerBase
{
    [HttpGet(TallyAddress.Api), RequirePermission(Permission.ReadSharedFigures)]
    [EndpointSummary("今日の件数と数えている人を読む")]
    [EndpointDescription("ETag を If-None-Match で送ると、どの窓口の件数も変わっていない間は 304 を返します。counts に空欄の区分は現れません。")]
    [ProducesResponseType<TallyDayResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Today(string? office, CancellationToken cancellationToken)
    {
        var version = await days.VersionAsync(cancellationToken);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{version}-{clock.Today:yyyyMMdd}-{current.Person.AccountId}\"");
        Response.Headers.ETag = tag;
        Response.Headers.CacheControl = "private, no-cache";
        if (Request.Headers.IfNoneMatch == tag) return StatusCode(StatusCodes.Status304NotModified);
        return await days.TodayAsync(current.Person, office, cancellationToken) is { } day
            ? Ok(TallyDayResponse.Of(day, current.Person))
            : this.Refuse(StatusCodes.Status404NotFound, "unknown-office", $"窓口「{office}」はありません。");
    }
}
