using KumamotoWards.Core.Notifications;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>The words for what a notice is about.</summary>
internal static class NoticeWords
{
    /// <summary>The chips before the headline; none where the headline says it all.</summary>
    public static IEnumerable<(string State, string Word)> Chips(NoticeListItem notice)
    {
        if (KindOf(notice.Kind) is { } kind) yield return kind;
        if (notice.IsDuty) yield return ("your-turn", "あなたの番");
    }

    private static (string State, string Word)? KindOf(NoticeKind kind) => kind switch
    {
        NoticeKind.ProposalOverdue => ("late", "期限超過"),
        NoticeKind.ProposalReminder => ("due-soon", "期限が近い"),
        NoticeKind.Mention => ("asked", "呼びかけ"),
        NoticeKind.ProposalTurn or NoticeKind.ProposalNews => null,
    };
}
