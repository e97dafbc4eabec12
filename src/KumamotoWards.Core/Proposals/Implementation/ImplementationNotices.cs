using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Implementation;

/// <summary>Tells the proposer, through the outbox, that there is news of the implementation; its text stays behind the sign-in.</summary>
public sealed class ImplementationNotices(Outbox outbox, OrganizationQueries organization, BusinessClock clock)
{
    public Task OfProgressAsync(Proposal proposal, CancellationToken cancellationToken = default) => TellAsync(proposal, "進捗", cancellationToken);

    public Task OfResultAsync(Proposal proposal, CancellationToken cancellationToken = default) => TellAsync(proposal, "実施の結果", cancellationToken);

    private async Task TellAsync(Proposal proposal, string what, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var section = directory.LabelOf(directory.Unit(proposal.SectionId!.Value), clock.Today);
        var name = ProposalNotices.Name(proposal);
        await outbox.AddAsync(new NoticeDraft(
            NoticeKind.ProposalNews,
            $"{what}：{name}",
            $"件名：{name}\n状態：{proposal.State.Label()}\n{section}が{what}を書きました。",
            "することはありません。",
            ProposalNotices.Path(proposal),
            [proposal.UnitId],
            []), cancellationToken);
    }
}
