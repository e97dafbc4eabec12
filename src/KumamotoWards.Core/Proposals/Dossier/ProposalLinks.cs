using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>
/// Proposals that say the same are answered by one of them. Both belong to one 主務課 and wait for its answer; the one that
/// answers is not answered by a third, so that there is never a chain.
/// </summary>
public sealed class ProposalLinks(WardsDbContext db, DossierWriter dossiers, DossierNotices notices, BusinessClock clock)
{
    /// <summary>How many proposals are offered to answer with.</summary>
    public const int MostOffered = 100;

    /// <summary>Those that could answer for the proposal too, the latest first.</summary>
    public async Task<IReadOnlyList<LinkedProposal>> OfferedAsync(Proposal proposal, CancellationToken cancellationToken = default)
    {
        var rows = await Fitting(proposal).AsNoTracking().OrderByDescending(each => each.Id).Take(MostOffered)
            .Select(each => new { each.Id, each.FiscalYear, each.Sequence, each.Title, each.State, Unit = db.Units.Where(unit => unit.Id == each.UnitId).Select(unit => unit.Name).First() })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(each => new LinkedProposal(each.Id, new ProposalNumber(each.FiscalYear!.Value, each.Sequence!.Value), each.Title, each.State, each.Unit))];
    }

    /// <param name="version">The version that the person saw.</param>
    public Task<ProposalResult?> LinkAsync(StaffSnapshot person, int id, int? leadId, Guid version, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, version, async opened =>
        {
            var proposal = opened.Proposal;
            if (opened.Unless(opened.Rights.Link, "ほかの提案を合わせる") is { } refusal) return refusal;
            if (proposal.AnsweredWithId is { } other) return other == leadId ? new ProposalResult(proposal) : opened.Invalid(Field, "すでにほかの提案と合わせています。先に、合わせるのをやめてください");
            if (await IsAnsweringAsync(proposal, cancellationToken))
                return opened.Invalid(Field, "この提案は、ほかの提案にも合わせて回答する提案です。ほかの提案に合わせることはできません");
            if (await Fitting(proposal).SingleOrDefaultAsync(each => each.Id == leadId, cancellationToken) is not { } lead)
                return opened.Invalid(Field, "合わせて回答する提案を一覧から選んでください。同じ主務課で、回答を待っている提案を選べます");
            proposal.AnswerWith(lead.Id);
            // Two people who link two proposals crosswise reach for the same row.
            db.Expect(lead, lead.Version);
            await RecordAsync(person, proposal, lead, "と合わせて回答することにしました。", "合わせて回答", cancellationToken);
            await RecordAsync(person, lead, proposal, "にも合わせて回答することにしました。", "合わせて回答", cancellationToken);
            return null;
        }, cancellationToken);

    /// <param name="version">The version that the person saw.</param>
    public Task<ProposalResult?> UnlinkAsync(StaffSnapshot person, int id, Guid version, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, version, async opened =>
        {
            var proposal = opened.Proposal;
            if (opened.Unless(opened.Rights.Link, "合わせるのをやめる") is { } refusal) return refusal;
            if (proposal.AnsweredWithId is not { } leadId) return new ProposalResult(proposal);
            var lead = await db.Proposals.SingleAsync(each => each.Id == leadId, cancellationToken);
            proposal.AnswerWith(null);
            db.Expect(lead, lead.Version);
            await RecordAsync(person, proposal, lead, "と合わせて回答するのをやめました。", "合わせて回答の取りやめ", cancellationToken);
            await RecordAsync(person, lead, proposal, "に合わせて回答するのをやめました。", "合わせて回答の取りやめ", cancellationToken);
            return null;
        }, cancellationToken);

    private const string Field = "Lead";

    private IQueryable<Proposal> Fitting(Proposal proposal)
    {
        var (id, section) = (proposal.Id, proposal.SectionId);
        return db.Proposals.Where(each =>
            each.Id != id && each.SectionId == section && section != null && each.AnsweredWithId == null && ProposalDecisions.AwaitingAnswer.Contains(each.State));
    }

    private Task<bool> IsAnsweringAsync(Proposal proposal, CancellationToken cancellationToken) =>
        db.Proposals.AnyAsync(each => each.AnsweredWithId == proposal.Id && ProposalDecisions.AwaitingAnswer.Contains(each.State), cancellationToken);

    private async Task RecordAsync(StaffSnapshot person, Proposal proposal, Proposal other, string what, string word, CancellationToken cancellationToken)
    {
        var section = proposal.SectionId!.Value;
        db.ProposalSteps.Add(StepOf(proposal, person.StaffMemberId, section, clock.UtcNow, $"{other.Number}「{other.Title}」{what}"));
        await notices.TellAsync(proposal, NoticeKind.ProposalNews, word, section, [proposal.UnitId], $"{other.Number}「{other.Title}」{what}", cancellationToken: cancellationToken);
    }

    internal static ProposalStep StepOf(Proposal proposal, int staffMemberId, int unitId, DateTime at, string note) => new()
    {
        Proposal = proposal,
        Event = ProposalEvent.Linked,
        From = proposal.State,
        To = proposal.State,
        StaffMemberId = staffMemberId,
        UnitId = unitId,
        At = at,
        Note = note,
    };
}
