using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The answers for scripts.</summary>
[ApiController, Route("api/v1/trends/summary"), Tags("推移")]
public sealed class AnswersApiController(AnswersQueries queries, ShellContext shell) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("推移のまとめ")]
    [EndpointDescription("今年度の同じ日までの比較（件）、年度末の見込みと幅（件）、大きく動いた窓口と区分（件）、そろっていないもの（窓口×月の数）。compare が whole-years のときは、終わった年度の 1年の比較と、同じ方法ならどう見込んでいたかです。区も窓口も省略すると市の全体です。ETag を返し、If-None-Match が同じなら 304 です。")]
    [ProducesResponseType<AnswersResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] AnswersFilter filter, CancellationToken cancellationToken)
    {
        var query = filter.Resolve(await queries.FiguresAsync(cancellationToken), shell.CityName, AnswerPlace.City, ModelState);
        return ModelState.IsValid ? Ok(AnswersResponse.Of(query)) : this.Invalid();
    }
}
