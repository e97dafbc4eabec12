using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>Reads one proposal in full: one read of a kind, however much was said about it.</summary>
public sealed class ProposalDetailQueries(
    WardsDbContext db, ProposalAccessQueries access, OrganizationQueries organization, ObligationClocks clocks, BusinessClock clock)
{
    /// <summary>Null when there is no such proposal for this person.</summary>
    public async Task<ProposalDetail?> FindAsync(StaffSnapshot person, int id, CancellationToken cancellationToken = default)
    {
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        if (proposal is null || !proposal.IsPublished && !(await access.OfAsync(person, cancellationToken)).MayRead(proposal)) return null;
        var directory = await organization.DirectoryAsync(cancellationToken);
        var units = await access.UnitsAsync(proposal, cancellationToken);
        var standing = await access.StandingAsync(person, proposal, cancellationToken);
        var obligations = await clocks.GetAsync(cancellationToken);
        var turn = ProposalTurn.Of(proposal, units);
        var rows = await new DossierReads(db, id).LoadAsync(cancellationToken);
        var rights = ProposalRights.Of(person, proposal, units, standing, [.. rows.Consultations.Select(each => each.SectionId)]);
        var names = await NamesAsync(rows, standing, cancellationToken);
        var builder = new DossierBuilder(person, proposal, rows, directory, names, rights, clock.Today);
        return new ProposalDetail(
            proposal,
            units,
            LabelsOf(directory, proposal, units, turn),
            standing,
            turn,
            obligations.Of(proposal, clock.Today),
            [.. Enum.GetValues<ProposalAction>().Select(action => ChoiceOf(action, proposal, standing, rows, names))],
            rights,
            builder.Steps(obligations),
            builder.Answers(),
            builder.Messages(),
            builder.Consultations(),
            [.. rows.Evidence],
            builder.AnsweredWith(),
            builder.AlsoAnswers());
    }

    private ProposalLabels LabelsOf(OrganizationDirectory directory, Proposal proposal, ProposalUnits units, ProposalTurn turn)
    {
        return new ProposalLabels(
            Label(proposal.UnitId)!, directory.Ward(proposal.WardId).Name, Label(proposal.SectionId), Label(proposal.SuggestedSectionId), Label(units.EndorsingId),
            turn.IsForHeadquarters ? "本庁" : Label(turn.UnitId));

        string? Label(int? unitId) => unitId is { } id ? directory.LabelOf(directory.Unit(id), clock.Today) : null;
    }

    private static ProposalChoice ChoiceOf(ProposalAction action, Proposal proposal, ProposalStanding standing, DossierRows rows, IReadOnlyDictionary<int, string> names)
    {
        var verdict = ProposalWorkflow.Judge(action, standing);
        if (!verdict.IsAllowed) return new ProposalChoice(action, verdict);
        if (action.IsAnswer() && proposal.IsAnsweredElsewhere) return new ProposalChoice(action, new ProposalVerdict(ProposalRefusal.AnsweredElsewhere));
        // A deputy works in the unit of whom it is for, and knows the name.
        var deputyFor = verdict.Role!.DeputyForId is { } absent ? names.GetValueOrDefault(absent) : null;
        return new ProposalChoice(action, verdict, deputyFor, action == ProposalAction.Submit ? Missing(proposal, rows) : null);
    }

    private static string? Missing(Proposal proposal, DossierRows rows)
    {
        var missing = ProposalChecklist.Of(proposal.Content, rows.Evidence.Count(each => each.Purpose == EvidencePurpose.Reason)).Where(item => item.IsBlocking).ToList();
        return missing.Count == 0 ? null : string.Join("。", missing.Select(item => item.Message)) + "。";
    }

    private async Task<IReadOnlyDictionary<int, string>> NamesAsync(DossierRows rows, ProposalStanding standing, CancellationToken cancellationToken)
    {
        var ids = rows.People.Concat(standing.Roles.Select(role => role.DeputyForId).OfType<int>()).Distinct().ToArray();
        return ids.Length == 0
            ? new Dictionary<int, string>()
            : await db.StaffMembers.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
    }
}
