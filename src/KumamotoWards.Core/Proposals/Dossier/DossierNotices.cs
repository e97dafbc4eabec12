using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>
/// Tells of what happens beside the way: questions, opinions, links. What people wrote stays behind the sign-in; a notice
/// says that they did.
/// </summary>
public sealed class DossierNotices(Outbox outbox, OrganizationQueries organization, BusinessClock clock)
{
    /// <param name="what">質問: what happened, in a word.</param>
    /// <param name="byUnitId">The unit that did it.</param>
    /// <param name="toUnitIds">Whom it concerns.</param>
    /// <param name="turn">In a sentence; null where nothing is to be done.</param>
    public async Task TellAsync(
        Proposal proposal, NoticeKind kind, string what, int byUnitId, IEnumerable<int?> toUnitIds, string? turn = null, DateOnly? due = null, CancellationToken cancellationToken = default)
    {
        int[] units = [.. toUnitIds.OfType<int>().Distinct()];
        if (units.Length == 0) return;
        var directory = await organization.DirectoryAsync(cancellationToken);
        var by = directory.LabelOf(directory.Unit(byUnitId), clock.Today);
        var facts = ProposalNotices.Facts(proposal, directory, clock.Today, $"（{by}が{what}）", ProposalNotices.DeadlineOf(due ?? proposal.DueOn));
        await outbox.AddAsync(
            new NoticeDraft(kind, $"{what}：{ProposalNotices.Name(proposal)}", facts, turn ?? "することはありません。", ProposalNotices.Path(proposal), units, []),
            cancellationToken);
    }
}
