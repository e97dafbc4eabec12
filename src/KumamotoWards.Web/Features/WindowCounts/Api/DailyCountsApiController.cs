using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>The days of an office: read and set.</summary>
[ApiController]
[Route("/api/v1/window-counts/daily")]
[Tags("窓口件数")]
public sealed class DailyCountsApiController(DailyCountQueries queries, DailyCountService counts, CurrentStaff current) : ControllerBase
{
    private const int MaxDays = 400;

    [HttpGet, RequirePermission(Permission.ReadSharedFigures)]
    [EndpointSummary("日ごとの件数を読む")]
    [EndpointDescription("from から to までのすべての日（400日まで）。空欄の区分は counts に現れません。")]
    [ProducesResponseType<DailyResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public async Task<IActionResult> Read(string? office, string? from, string? to, CancellationToken cancellationToken)
    {
        if (JsonValues.AsDate(from) is not { } first || JsonValues.AsDate(to) is not { } last)
            return this.Refuse(StatusCodes.Status400BadRequest, "bad-date", "from と to は YYYY-MM-DD の形で指定してください。");
        if (last < first || last.DayNumber - first.DayNumber >= MaxDays)
            return this.Refuse(StatusCodes.Status400BadRequest, "bad-span", $"from から to までは {MaxDays}日以内で、from を先の日付にしてください。");
        return await queries.FiguresAsync(office, first, last, cancellationToken) is { } days
            ? Ok(new DailyResponse(office!, [.. days.Select(DailyResponseDay.Of)]))
            : this.Refuse(StatusCodes.Status404NotFound, "unknown-office", $"窓口「{office}」はありません。");
    }

    [HttpPut, RequirePermission(Permission.EnterCounts)]
    [EndpointSummary("日ごとの件数を保存する")]
    [EndpointDescription("全行を保存するか、何も保存しません。expected は最後に見た件数で、ほかの人が先に変えていれば 409 と conflicts を返します。")]
    [ProducesResponseType<DailySavedResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    public async Task<IActionResult> Set(DailyRequest request, CancellationToken cancellationToken)
    {
        if (this.LineCount(request.Lines?.Count) is { } refusal) return refusal;
        if (request.LineKind is not { } kind)
            return this.Refuse(StatusCodes.Status400BadRequest, "bad-kind", "kind には entry か grid を指定してください。");
        var read = ReadLines<DayLine>.Of(request.Lines!, DailyRequestLine.Read);
        var result = read.Malformed.Count == 0
            ? await counts.SaveAsync(current.Person, request.Office, read.Lines, request.OnBehalfReason, kind, cancellationToken)
            : await counts.CheckAsync(current.Person, request.Office, read.Lines, cancellationToken) ?? new DailySaveInvalid([]);
        return result switch
        {
            DailySaved saved => Ok(new DailySavedResponse(saved.Accepted, saved.Duplicates, saved.Warnings, saved.At)),
            DailySaveInvalid invalid => this.Lines(StatusCodes.Status400BadRequest, read.With(invalid.Errors)),
            DailySaveForbidden forbidden => this.Forbidden(forbidden.Message),
            DailySaveRefused refused => this.Lines(StatusCodes.Status409Conflict, refused.Errors),
            DailySaveConflict conflict => Conflicting(conflict),
            _ => throw new InvalidOperationException($"No answer for {result.GetType().Name}."),
        };
    }

    private ObjectResult Conflicting(DailySaveConflict conflict) => this.Refuse(
        StatusCodes.Status409Conflict,
        LedgerRefusal.ChangedMeanwhile.Code(),
        LedgerRefusal.ChangedMeanwhile.Message(conflict.Conflicts[0].Date),
        ("conflicts", conflict.Conflicts.Select(ConflictResponse.Of)));
}
