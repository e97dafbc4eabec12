using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>What is stored around one proposal, oldest first.</summary>
/// <param name="Linked">The one that it is answered with, and those that it is answered for.</param>
internal sealed record DossierRows(
    IReadOnlyList<ProposalStep> Steps, IReadOnlyList<ProposalAnswer> Answers, IReadOnlyList<ProposalMessage> Messages,
    IReadOnlyList<ProposalConsultation> Consultations, IReadOnlyList<DossierEvidence> Evidence, IReadOnlyList<LinkedRow> Linked)
{
    public IEnumerable<int> People => Steps.SelectMany(step => new[] { step.StaffMemberId, step.DeputyForId })
        .Concat(Answers.Select(answer => (int?)answer.StaffMemberId))
        .Concat(Messages.Select(message => (int?)message.StaffMemberId))
        .Concat(Consultations.Select(consultation => consultation.GivenById))
        .OfType<int>();
}

internal sealed record LinkedRow(int Id, int? FiscalYear, int? Sequence, string Title, ProposalState State, int UnitId, int? AnsweredWithId);

internal sealed class DossierReads(WardsDbContext db, int proposalId)
{
    public async Task<DossierRows> LoadAsync(CancellationToken cancellationToken) => new(
        await db.ProposalSteps.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id).ToListAsync(cancellationToken),
        await db.ProposalAnswers.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id).ToListAsync(cancellationToken),
        await db.ProposalMessages.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id).ToListAsync(cancellationToken),
        await db.ProposalConsultations.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id).ToListAsync(cancellationToken),
        await db.ProposalEvidence.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id)
            .Select(each => new DossierEvidence(each.Id, each.Purpose, each.Caption, each.TakenAt)).ToListAsync(cancellationToken),
        await db.Proposals.AsNoTracking()
            .Where(each => each.AnsweredWithId == proposalId || db.Proposals.Any(own => own.Id == proposalId && own.AnsweredWithId == each.Id))
            .OrderBy(each => each.Id)
            .Select(each => new LinkedRow(each.Id, each.FiscalYear, each.Sequence, each.Title, each.State, each.UnitId, each.AnsweredWithId))
            .ToListAsync(cancellationToken));
}
