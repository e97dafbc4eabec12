using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>A proposal opened for a write beside its way. Its entities are tracked.</summary>
public sealed record OpenedProposal(Proposal Proposal, IReadOnlyList<ProposalConsultation> Consultations, ProposalUnits Units, ProposalRights Rights)
{
    public ProposalResult Refuse(ProposalRefusal refusal, string message, string field = "") => new(Proposal, refusal, message, field);

    public ProposalResult Invalid(string field, string message) => Refuse(ProposalRefusal.Invalid, message, field);

    /// <summary>Null when the person may; who never may is told so before what is not possible now.</summary>
    /// <param name="what">After この提案に: 質問する.</param>
    public ProposalResult? Unless(ProposalRight right, string what) =>
        right ? null
        : right.IsTheirs ? Refuse(ProposalRefusal.WrongState, $"この提案はいま「{Proposal.State.Label()}」のため、{what}ことはできません。")
        : Refuse(ProposalRefusal.Forbidden, $"この提案に{what}権限がありません。");
}

/// <summary>
/// Runs what is written about a proposal beside its way (talk, opinions, links …): reading and writing are one transaction in
/// the writers' turn, so that a second click finds what the first has done.
/// </summary>
public sealed class DossierWriter(WardsDbContext db, ProposalAccessQueries access)
{
    /// <param name="version">What the person saw, where the write decides on it; null where it only adds.</param>
    /// <param name="work">Null to save; a refusal, or that there is nothing left to do, saves nothing.</param>
    /// <returns>Null when there is no such proposal for this person.</returns>
    public async Task<ProposalResult?> WriteAsync(
        StaffSnapshot person, int id, Guid? version, Func<OpenedProposal, Task<ProposalResult?>> work, CancellationToken cancellationToken = default)
    {
        try
        {
            // After a lost commit the check of the work finds what has landed.
            return await db.WriteAsync(token => TryAsync(person, id, version, work, token), _ => Task.FromResult(false), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await OpenAsync(person, id, cancellationToken) is { } opened ? Changed(opened) : null;
        }
    }

    private async Task<ProposalResult?> TryAsync(
        StaffSnapshot person, int id, Guid? version, Func<OpenedProposal, Task<ProposalResult?>> work, CancellationToken cancellationToken)
    {
        if (await OpenAsync(person, id, cancellationToken) is not { } opened) return null;
        var answer = await work(opened);
        var isStale = version is not null && version != opened.Proposal.Version;
        if (answer is { Refusal: null or ProposalRefusal.Forbidden }) return answer;
        if (isStale) return Changed(opened);
        if (answer is not null) return answer;
        await db.SaveChangesAsync(cancellationToken);
        return new ProposalResult(opened.Proposal);
    }

    private async Task<OpenedProposal?> OpenAsync(StaffSnapshot person, int id, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        if (proposal is null || !(await access.OfAsync(person, cancellationToken)).MayRead(proposal)) return null;
        var consultations = await db.ProposalConsultations.Where(each => each.ProposalId == id).ToListAsync(cancellationToken);
        var (units, standing) = (await access.UnitsAsync(proposal, cancellationToken), await access.StandingAsync(person, proposal, cancellationToken));
        return new OpenedProposal(proposal, consultations, units, ProposalRights.Of(person, proposal, units, standing, [.. consultations.Select(each => each.SectionId)]));
    }

    private static ProposalResult Changed(OpenedProposal opened) => opened.Refuse(ProposalRefusal.ChangedMeanwhile, ProposalMessages.ChangedMeanwhile);
}
