using System.ComponentModel;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Sums of days for scripts.</summary>
[ApiController, Route("api/v1/trends/daily"), Tags("推移")]
public sealed class DailyTrendApiController(MonthlyFiguresQueries queries, City city) : ControllerBase
{
    [HttpGet, RequirePermission(Permission.ReadSharedFigures), VersionedETag(DataScope.Counts, DataScope.Organization)]
    [EndpointSummary("日ごとの合計")]
    [EndpointDescription("窓口・区・市のどれか一つの、日ごとの合計（400日まで）。期間のすべての日を含みます。月でまとめて記録した数は、日には分かれません。ETag を返し、If-None-Match が同じなら 304 です。窓口の区分ごとの数は /api/v1/window-counts/daily にあります。")]
    [ProducesResponseType<DailySumsResponse>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public async Task<IActionResult> Get([FromQuery] DailyApiFilter filter, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        var chosen = filter.Choose(figures.Yearly, city.Name, ModelState);
        if (!ModelState.IsValid) return this.Invalid();
        var (from, to) = filter.Span;
        var days = await queries.DaysAsync(figures, chosen.Scope, chosen.Choice.Items, from, to, cancellationToken);
        return Ok(new DailySumsResponse(
            chosen.Scope.Kind.Kebab(), chosen.Scope.Slug, chosen.Scope.Name, chosen.Choice.Value, "件", from, to,
            [.. days.Select(day => new DailySumsDay(day.Date, day.Value, day.Kind.Kebab(), IsSample(figures, chosen, day)))]));
    }

    private static bool IsSample(MonthlyFigures figures, ChosenScope chosen, DayFigure day) =>
        day.Value is not null && figures.Sum(chosen.Scope, chosen.Choice.Items, MonthlyFigures.FirstOf(day.Date)).IsSample;
}

/// <summary>Sums of the days of one scope.</summary>
public sealed record DailySumsResponse(
    [property: Description("office（窓口）、ward（区の計）、city（市の計）")] string Scope,
    string Slug,
    string Name,
    [property: Description("選んだ区分の slug かまとまり。null はすべて")] string? Item,
    [property: Description("合計の単位")] string Unit,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DailySumsDay> Days);

public sealed record DailySumsDay(
    DateOnly Date,
    [property: Description("合計。何も入っていない日は null")] long? Sum,
    [property: Description("whole（すべて入っている）、part（一部がまだ）、blank（開庁日で未入力）、closed（閉庁日）、only-by-month（月の数だけ）、ahead（まだ来ていない日）")] string State,
    [property: Description("動作確認用のサンプルを含む")] bool Sample);
