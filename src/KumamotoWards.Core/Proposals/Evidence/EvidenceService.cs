using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>Adds snapshots of trends to a proposal and takes them away; they are never changed.</summary>
public sealed class EvidenceService(WardsDbContext db, YearlyFiguresQueries figures, ProposalAccessQueries access, BusinessClock clock)
{
    /// <summary>For each purpose: more than that nobody reads.</summary>
    public const int MostOfAPurpose = 6;

    /// <param name="caption">What it shows, in a sentence.</param>
    /// <returns>Null when there is no such proposal for this person.</returns>
    /// <exception cref="RuleViolationException">See <see cref="EvidenceBuilder.Build"/>; of the caption, the field is <c>Caption</c>.</exception>
    public async Task<ProposalResult?> AddAsync(StaffSnapshot person, int proposalId, EvidenceRequest request, string caption, CancellationToken cancellationToken = default)
    {
        if (await StandingAsync(person, proposalId, cancellationToken) is not { } found) return null;
        var (proposal, standing) = found;
        if (EvidenceAccess.PurposeFor(standing) is not { } purpose) return Refused(proposal, standing);
        var snapshot = await CheckAsync(request, caption, cancellationToken);
        if (await db.ProposalEvidence.CountAsync(each => each.ProposalId == proposalId && each.Purpose == purpose, cancellationToken) >= MostOfAPurpose)
            throw new RuleViolationException("", $"件数の推移は {MostOfAPurpose}つまで付けられます。どれかを外してから付けてください。");
        db.ProposalEvidence.Add(new ProposalEvidence
        {
            Proposal = proposal,
            Purpose = purpose,
            Caption = caption.Trim(),
            From = snapshot.From,
            To = snapshot.To,
            Basis = snapshot.Basis.Slug(),
            Snapshot = snapshot.ToJson(),
            TakenById = person.StaffMemberId,
            TakenAt = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new ProposalResult(proposal);
    }

    /// <returns>What would be added.</returns>
    /// <exception cref="RuleViolationException">As of <see cref="AddAsync"/>.</exception>
    public async Task<EvidenceSnapshot> CheckAsync(EvidenceRequest request, string caption, CancellationToken cancellationToken = default)
    {
        var snapshot = EvidenceBuilder.Build(await figures.FiguresAsync(cancellationToken), request);
        CheckCaption(caption);
        return snapshot;
    }

    /// <returns>Null when there is no such evidence for this person; one that is gone already is no refusal.</returns>
    public async Task<ProposalResult?> RemoveAsync(StaffSnapshot person, int proposalId, int evidenceId, CancellationToken cancellationToken = default)
    {
        if (await StandingAsync(person, proposalId, cancellationToken) is not { } found) return null;
        var (proposal, standing) = found;
        var evidence = await db.ProposalEvidence.SingleOrDefaultAsync(each => each.Id == evidenceId && each.ProposalId == proposalId, cancellationToken);
        if (evidence is null) return null;
        if (EvidenceAccess.PurposeFor(standing) != evidence.Purpose) return Refused(proposal, standing);
        db.ProposalEvidence.Remove(evidence);
        await db.SaveChangesAsync(cancellationToken);
        return new ProposalResult(proposal);
    }

    private async Task<(Proposal, ProposalStanding)?> StandingAsync(StaffSnapshot person, int proposalId, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(each => each.Id == proposalId, cancellationToken);
        if (proposal is null || !(await access.OfAsync(person, cancellationToken)).MayRead(proposal)) return null;
        return (proposal, await access.StandingAsync(person, proposal, cancellationToken));
    }

    private static void CheckCaption(string caption)
    {
        if (string.IsNullOrWhiteSpace(caption)) throw new RuleViolationException(nameof(ProposalEvidence.Caption), "図の説明を入力してください");
        if (caption.Trim().Length > ProposalEvidence.CaptionMaxLength)
            throw new RuleViolationException(nameof(ProposalEvidence.Caption), $"図の説明は {ProposalEvidence.CaptionMaxLength}字以内にしてください");
    }

    private static ProposalResult Refused(Proposal proposal, ProposalStanding standing)
    {
        var refusal = EvidenceAccess.RefusalOf(standing);
        return new ProposalResult(proposal, refusal, EvidenceAccess.MessageOf(refusal, proposal.State));
    }
}
