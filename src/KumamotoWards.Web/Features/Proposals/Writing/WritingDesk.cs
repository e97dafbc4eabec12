using KumamotoWards.Core;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Web.Features.Proposals.Attachments;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Proposals.Writing;

public enum DeskOutcome
{
    /// <summary>Another unit's.</summary>
    NotFound,

    /// <summary>No longer open to the pen: nothing was saved.</summary>
    Closed,

    /// <summary>What can be saved is; errors stand at their fields.</summary>
    Problems,

    /// <summary>Somebody else changed the same field; the others are saved.</summary>
    Conflict,

    /// <summary>Saved, but not sent: it holds what somebody else wrote meanwhile.</summary>
    News,
    Saved,
    Submitted,
}

/// <param name="Proposal">As it stands; null when nothing was begun.</param>
/// <param name="Done">What else was done, in words.</param>
public sealed record DeskAnswer(DeskOutcome Outcome, Proposal? Proposal = null, DraftMerge? Merge = null, string? Done = null)
{
    /// <summary>What somebody else wrote meanwhile, in words; null for nothing.</summary>
    public string? News => Merge?.Theirs.Count > 0 ? $"ほかの人が変えた欄（{string.Join("、", Merge.Theirs.Select(each => each.Label))}）も取り込みました。" : null;
}

/// <summary>Does what a button of the writing page asks for: whichever it is, the text is saved first, so that nothing typed is lost.</summary>
public sealed class WritingDesk(DraftSaving saving, ProposalService proposals, AttachmentService attachments, CurrentStaff current)
{
    public async Task<DeskAnswer> TakeAsync(WritingForm form, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(form, errors, cancellationToken);
        if (saved.Merge is not { } merge || saved.Proposal is not { } proposal) return saved;
        var done = await FilesAsync(form, proposal.Id, errors, cancellationToken);
        if (merge.Conflicts.Count > 0) return saved with { Outcome = DeskOutcome.Conflict };
        if (!errors.IsValid) return saved with { Outcome = DeskOutcome.Problems, Done = done };
        if (!form.Submits) return saved with { Done = done };
        if (merge.Theirs.Count > 0) return saved with { Outcome = DeskOutcome.News };
        return await SubmitAsync(proposal, merge, errors, cancellationToken);
    }

    /// <summary>Saves the fields that were sent and can be read.</summary>
    public async Task<DeskAnswer> SaveAsync(DraftForm form, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var left = form.Texts().Where(each => each.Text is null || errors.GetValidationState(each.Field) == ModelValidationState.Invalid).Select(each => each.Field).ToHashSet();
        var content = DraftField.All.Where(field => left.Contains(field.Name)).Aggregate(form.Content(), (typed, field) => field.Copy(typed, DraftForm.Blank));
        try
        {
            var saved = await saving.SaveAsync(current.Person, new DraftSave(form.Key, content, DraftMarks.Read(form.Seen), left, form.Unit), cancellationToken);
            if (saved is null) return new DeskAnswer(DeskOutcome.NotFound);
            return new DeskAnswer(saved.Merge is null ? DeskOutcome.Closed : DeskOutcome.Saved, saved.Proposal, saved.Merge);
        }
        catch (RuleViolationException violation)
        {
            errors.AddModelError(violation.Field, violation.Message);
            return new DeskAnswer(DeskOutcome.Problems);
        }
    }

    private async Task<string?> FilesAsync(WritingForm form, int id, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        if (form.RemovedFile is { } file)
            return await attachments.RemoveAsync(current.Person, id, file, cancellationToken) is { } name ? $"{name} を外しました。" : null;
        if (form.Files.Count == 0) return null;
        var taken = await attachments.AddAsync(current.Person, id, form.Files.AsSent(), cancellationToken);
        if (taken?.Refused.Count > 0) errors.AddModelError(nameof(form.Files), string.Join("。", taken.Refused));
        return taken?.Added.Count > 0 ? $"{string.Join("、", taken.Added)} を添付しました。" : null;
    }

    private async Task<DeskAnswer> SubmitAsync(Proposal proposal, DraftMerge merge, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var request = new ProposalRequest(proposal.Id, ProposalAction.Submit, proposal.Version, ProposalDecision.None);
        var result = await proposals.MoveAsync(current.Person, request, cancellationToken);
        if (result is null) return new DeskAnswer(DeskOutcome.NotFound);
        if (result.Refusal is null) return new DeskAnswer(DeskOutcome.Submitted, result.Proposal, merge);
        foreach (var item in result.Missing) errors.AddModelError(item.Field, item.Message);
        if (result.Missing.Count == 0) errors.AddModelError("", result.Message!);
        return new DeskAnswer(DeskOutcome.Problems, result.Proposal, merge);
    }
}
