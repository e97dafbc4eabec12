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
        string?[] facts =
        [
            $"件名：{ProposalNotices.Name(proposal)}",
            $"提案：{LabelOf(proposal.UnitId)}",
            $"状態：{proposal.State.Label()}（{LabelOf(byUnitId)}が{what}）",
            (due ?? proposal.DueOn) is { } date ? $"期限：{JapaneseDate.Long(date)}" : null,
        ];
        await outbox.AddAsync(
            new NoticeDraft(kind, $"{what}：{ProposalNotices.Name(proposal)}", string.Join('\n', facts.OfType<string>()), turn ?? "することはありません。", ProposalNotices.Path(proposal), units, []),
            cancellationToken);

        string LabelOf(int unitId) => directory.LabelOf(directory.Unit(unitId), clock.Today);
    }
}
