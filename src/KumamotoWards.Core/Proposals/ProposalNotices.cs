using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals;

/// <summary>
/// Tells those whom a step of a proposal concerns, through the outbox. What is told are the plain facts of the way; the
/// proposal's own text stays behind the sign-in.
/// </summary>
public sealed class ProposalNotices(
    WardsDbContext db, Outbox outbox, OrganizationQueries organization, DeputyQueries deputies, ProposalAccessQueries access)
{
    /// <summary>Whose turn it is now, and the proposer where that is somebody else.</summary>
    public async Task OfStepAsync(ProposalMove move, CancellationToken cancellationToken = default)
    {
        await TellAsync(move.Proposal, move.Rule.Action.Label(), move, cancellationToken);
        // Others were answered along with it, or no longer are.
        foreach (var step in db.ProposalSteps.Local.Where(step => step.Proposal != move.Proposal).ToList())
            await TellAsync(step.Proposal, step.Action is { } action ? action.Label() : $"合わせて回答する提案の{move.Rule.Action.Label()}", move, cancellationToken);
    }

    private async Task TellAsync(Proposal proposal, string what, ProposalMove move, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var turn = ProposalTurn.Of(proposal, await access.UnitsAsync(proposal, cancellationToken));
        var by = directory.LabelOf(directory.Unit(move.Role.UnitId), move.Today);
        var facts = Facts(proposal, directory, move.Today, $"（{by}が{what}）", DeadlineOf(proposal.DueOn));
        var subject = $"{what}：{Name(proposal)}";
        int[] waiting = [.. turn.Units(directory)];
        var next = turn.UnitId is { } unit ? $"次は{directory.LabelOf(directory.Unit(unit), move.Today)}の番です。"
            : turn.IsForHeadquarters ? "次は本庁の番です。主務課になる課が受け付けてください。"
            : "することはありません。";
        if (waiting.Length > 0)
            await outbox.AddAsync(new NoticeDraft(NoticeKind.ProposalTurn, subject, facts, next, Path(proposal), waiting, await DutyAsync(turn, cancellationToken)), cancellationToken);
        int[] concerned = [.. new[] { proposal.UnitId, proposal.SectionId }.OfType<int>().Except(waiting)];
        if (concerned.Length > 0)
            await outbox.AddAsync(new NoticeDraft(NoticeKind.ProposalNews, subject, facts, next, Path(proposal), concerned, []), cancellationToken);
    }

    /// <summary>Where a 決裁者 decides it is that person's duty; elsewhere, and while the post is vacant, the whole unit's.</summary>
    private async Task<IReadOnlyList<int>> DutyAsync(ProposalTurn turn, CancellationToken cancellationToken)
    {
        if (turn.UnitId is not { } unit || !turn.IsForApprover) return [];
        var powers = await deputies.PowersAsync([unit], cancellationToken);
        return [.. new[] { powers.ApproverOf(unit) }.OfType<int>()];
    }

    /// <summary>The plain facts that every notice of a proposal begins with.</summary>
    /// <param name="happened">（…が質問）, behind the state; blank for none.</param>
    /// <param name="deadline">The whole line; null for none.</param>
    internal static string Facts(Proposal proposal, OrganizationDirectory directory, DateOnly today, string happened, string? deadline)
    {
        string?[] lines =
        [
            $"件名：{Name(proposal)}",
            $"提案：{directory.LabelOf(directory.Unit(proposal.UnitId), today)}",
            $"状態：{proposal.State.Label()}{happened}",
            deadline,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    internal static string? DeadlineOf(DateOnly? due) => due is { } date ? $"期限：{JapaneseDate.Long(date)}" : null;

    internal static string Path(Proposal proposal) => $"/proposals/{proposal.Id}";

    internal static string Name(Proposal proposal) => proposal.Number is { } number ? $"{number} {proposal.Title}" : proposal.Title;
}
