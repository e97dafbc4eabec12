using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Web.Infrastructure.Api;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>Refusals of lines: 400 names every malformed one, 409 says what stands in the way.</summary>
internal static class CountProblems
{
    public const int MaxLines = DailyCountService.MaxLines;

    public static ObjectResult Lines(this ControllerBase controller, int status, IReadOnlyList<LineError> errors) => controller.Refuse(
        status,
        errors[0].Code,
        errors.Count == 1 ? errors[0].Message : $"{errors.Count}行に確かめてほしいところがあります。1つ目：{errors[0].Message}",
        ("errors", errors.Select(LineErrorResponse.Of)));

    public static ObjectResult Forbidden(this ControllerBase controller, string message) =>
        controller.Refuse(StatusCodes.Status403Forbidden, "forbidden", message);

    public static ObjectResult? LineCount(this ControllerBase controller, int? lines) => lines is > 0 and <= MaxLines
        ? null
        : controller.Refuse(StatusCodes.Status400BadRequest, "bad-line-count", $"lines に 1行から {MaxLines:N0}行までを指定してください。");
}
