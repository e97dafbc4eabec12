using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <param name="Section">Code of the section that takes over.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record ReassignmentRequest(string? Section, string? Reason, Guid Version);

/// <summary>Another section of headquarters takes over. The obligation clock runs on; proposals that are answered along come along.</summary>
public sealed class ProposalReassignment(WardsDbContext db, DossierWriter dossiers, DossierNotices notices, OrganizationQueries organization, BusinessClock clock)
{
    public Task<ProposalResult?> ReassignAsync(StaffSnapshot person, int id, ReassignmentRequest request, CancellationToken cancellationToken = default) =>
        dossiers.WriteAsync(person, id, request.Version, async opened =>
        {
            var proposal = opened.Proposal;
            if (opened.Unless(opened.Rights.Reassign, "主務課を移す") is { } refusal) return refusal;
            if (proposal.IsAnsweredElsewhere && ProposalDecisions.AwaitingAnswer.Contains(proposal.State))
                return opened.Refuse(ProposalRefusal.AnsweredElsewhere, "この提案は、ほかの提案と合わせて回答します。そちらの提案を移すと、この提案も移ります。");
            var directory = await organization.DirectoryAsync(cancellationToken);
            var section = directory.Units.FirstOrDefault(unit => unit.Code == request.Section && unit.Kind == UnitKind.HeadquartersSection && unit.IsActive && unit.Id != proposal.SectionId);
            if (section is null) return opened.Invalid(nameof(request.Section), "移す先の課を一覧から選んでください");
            if (ProposalMove.Trimmed(request.Reason) is not { } reason) return opened.Invalid(nameof(request.Reason), "移す理由を入力してください。提案した所属に伝わります");
            if (reason.Length > ProposalStep.ReasonMaxLength) return opened.Invalid(nameof(request.Reason), $"{ProposalStep.ReasonMaxLength:N0}字以内にしてください");
            var followers = await db.Proposals.Where(each => each.AnsweredWithId == id && ProposalDecisions.AwaitingAnswer.Contains(each.State)).ToListAsync(cancellationToken);
            foreach (var each in followers.Prepend(proposal)) await MoveAsync(person, each, directory, section, reason, cancellationToken);
            return null;
        }, cancellationToken);

    private async Task MoveAsync(StaffSnapshot person, Proposal proposal, OrganizationDirectory directory, Unit section, string reason, CancellationToken cancellationToken)
    {
        var before = directory.Unit(proposal.SectionId!.Value);
        proposal.Reassign(section.Id);
        db.ProposalSteps.Add(new ProposalStep
        {
            Proposal = proposal,
            Event = ProposalEvent.Reassigned,
            From = proposal.State,
            To = proposal.State,
            StaffMemberId = person.StaffMemberId,
            UnitId = before.Id,
            At = clock.UtcNow,
            Reason = reason,
            Note = $"主務課を{before.Name}から{section.Name}に移しました。期限は変わりません。",
        });
        await notices.TellAsync(proposal, NoticeKind.ProposalTurn, "主務課の変更", before.Id, [section.Id], $"次は{directory.LabelOf(section, clock.Today)}の番です。", cancellationToken: cancellationToken);
        await notices.TellAsync(proposal, NoticeKind.ProposalNews, "主務課の変更", before.Id, [proposal.UnitId], $"主務課は{directory.LabelOf(section, clock.Today)}になりました。", cancellationToken: cancellationToken);
    }
}
