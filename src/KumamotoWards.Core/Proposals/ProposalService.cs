using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals;

/// <summary>Moves proposals on their way. Every step is one transaction with its history and its notices.</summary>
public sealed class ProposalService(
    WardsDbContext db, ProposalAccessQueries access, ProposalDecisions decisions, ProposalNotices notices, ObligationClocks clocks, BusinessClock clock)
{
    /// <returns>Null when there is no such proposal for this person.</returns>
    public Task<ProposalResult?> MoveAsync(StaffSnapshot person, ProposalRequest request, CancellationToken cancellationToken = default) =>
        // Two proposals that leave their wards at one moment reach for the same number.
        db.OnceMoreAsync(() => TryMoveAsync(person, request, cancellationToken));

    private async Task<ProposalResult?> TryMoveAsync(StaffSnapshot person, ProposalRequest request, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(each => each.Id == request.ProposalId, cancellationToken);
        if (proposal is null || !(await access.OfAsync(person, cancellationToken)).MayRead(proposal)) return null;
        var verdict = ProposalWorkflow.Judge(request.Action, await access.StandingAsync(person, proposal, cancellationToken));
        if (RefusalOf(proposal, request, verdict) is { } refusal)
            return new ProposalResult(proposal, refusal, ProposalMessages.Of(refusal, request.Action, proposal.State, verdict), refusal == ProposalRefusal.ReasonRequired ? nameof(ProposalDecision.Reason) : "");
        if (await decisions.ProblemAsync(proposal, verdict, request, cancellationToken) is { } problem) return problem;
        return await TakeAsync(person, proposal, verdict, request, cancellationToken);
    }

    /// <summary>Who may not is told so before what has changed.</summary>
    private static ProposalRefusal? RefusalOf(Proposal proposal, ProposalRequest request, ProposalVerdict verdict)
    {
        if (verdict.Refusal is ProposalRefusal.Forbidden or ProposalRefusal.ForbiddenToDeputies) return verdict.Refusal;
        if (proposal.Version != request.Version) return ProposalRefusal.ChangedMeanwhile;
        if (verdict.Refusal is { } refusal) return refusal;
        if (request.Action.IsAnswer() && proposal.IsAnsweredElsewhere) return ProposalRefusal.AnsweredElsewhere;
        return verdict.NeedsReason && string.IsNullOrWhiteSpace(request.Decision.Reason) ? ProposalRefusal.ReasonRequired : null;
    }

    private async Task<ProposalResult> TakeAsync(
        StaffSnapshot person, Proposal proposal, ProposalVerdict verdict, ProposalRequest request, CancellationToken cancellationToken)
    {
        var obligations = await clocks.GetAsync(cancellationToken);
        var move = new ProposalMove(person, proposal, verdict, request.Decision, clock.Today, clock.UtcNow);
        db.Expect(proposal, request.Version);
        await decisions.ApplyAsync(move, obligations, cancellationToken);
        await notices.OfStepAsync(move, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ProposalResult(proposal);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.Proposals.AsNoTracking().SingleAsync(each => each.Id == request.ProposalId, cancellationToken);
            return new ProposalResult(now, ProposalRefusal.ChangedMeanwhile, ProposalMessages.ChangedMeanwhile);
        }
    }
}

/// <summary>A step that is allowed and about to be taken.</summary>
/// <param name="Today">Business date.</param>
/// <param name="At">UTC.</param>
public sealed record ProposalMove(StaffSnapshot Person, Proposal Proposal, ProposalVerdict Verdict, ProposalDecision Decision, DateOnly Today, DateTime At)
{
    public ProposalRule Rule => Verdict.Rule!;

    public ProposalRole Role => Verdict.Role!;

    public string? Reason { get; } = Trimmed(Decision.Reason);

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
