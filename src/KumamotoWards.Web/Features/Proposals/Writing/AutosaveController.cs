using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Web.Infrastructure.Api;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>Where the page saves a draft by itself. Putting the same twice saves it once.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class AutosaveController(WritingDesk desk, BusinessClock clock) : Controller
{
    [HttpPut(WritingAddress.Autosave), RequirePermission(Permission.WriteProposals)]
    public async Task<IActionResult> Save(Guid key, [FromBody] DraftForm? form, CancellationToken cancellationToken)
    {
        if (form is null) return ApiProblem.Unreadable(ControllerContext);
        if (form.Texts().All(each => string.IsNullOrWhiteSpace(each.Text)) && string.IsNullOrEmpty(form.Seen))
            return this.Refuse(StatusCodes.Status400BadRequest, "blank", "まだ何も書かれていません。");
        form.Key = key;
        var answer = await desk.SaveAsync(form, ModelState, cancellationToken);
        return answer.Outcome switch
        {
            DeskOutcome.NotFound => this.Refuse(StatusCodes.Status404NotFound, "not-found", "この下書きはありません。"),
            DeskOutcome.Closed => this.Refuse(StatusCodes.Status409Conflict, "closed", $"この提案はいま「{answer.Proposal!.State.Label()}」のため、書き直せません。"),
            _ => Json(AutosaveAnswer.Of(answer, ModelState.ToDictionary(entry => entry.Key, entry => entry.Value!.Errors.FirstOrDefault()?.ErrorMessage), clock.Today)),
        };
    }
}

/// <summary>What the page then knows.</summary>
/// <param name="Id">Null when nothing could be saved.</param>
/// <param name="Seen">Marks of what is stored.</param>
/// <param name="Theirs">Fields that somebody else has changed, as the form shows them.</param>
/// <param name="Conflicts">Fields that both have changed, with their labels: they are not saved.</param>
/// <param name="Errors">By field; these are not saved either.</param>
public sealed record AutosaveAnswer(
    int? Id, string? Address, string? Seen, string? SavedAt, IReadOnlyDictionary<string, string> Theirs, string? News,
    IReadOnlyDictionary<string, string> Conflicts, IReadOnlyDictionary<string, string> Errors)
{
    internal static AutosaveAnswer Of(DeskAnswer answer, IReadOnlyDictionary<string, string?> errors, DateOnly today)
    {
        var proposal = answer.Proposal;
        var shown = proposal is null ? [] : DraftForm.Of<DraftForm>(proposal.Key, proposal.Content).Texts().ToDictionary(each => each.Field, each => each.Text!);
        return new AutosaveAnswer(
            proposal?.Id,
            proposal is null ? null : WritingAddress.EditOf(proposal.Id),
            proposal is null ? null : DraftMarks.Of(proposal.Content).ToString(),
            proposal is null ? null : WritingPage.When(proposal.UpdatedAt, today),
            (answer.Merge?.Theirs ?? []).ToDictionary(field => field.Name, field => shown[field.Name]),
            answer.News,
            (answer.Merge?.Conflicts ?? []).ToDictionary(field => field.Name, field => field.Label),
            errors.Where(error => error.Value is not null).ToDictionary(error => error.Key, error => error.Value!));
    }
}
