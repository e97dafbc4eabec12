using KumamotoWards.Core.Notifications;

namespace KumamotoWards.Web.Features.Notifications;

/// <summary>The words for what a notice is about.</summary>
internal static class NoticeWords
{
    /// <summary>The chip before the headline; null where the headline says it all.</summary>
    public static (string State, string Word)? Chip(NoticeListItem notice) => notice.Kind switch
    {
        NoticeKind.ProposalOverdue => ("late", "期限超過"),
        NoticeKind.ProposalReminder => ("due-soon", "期限が近い"),
        NoticeKind.Mention => ("asked", "呼びかけ"),
        NoticeKind.ProposalTurn or NoticeKind.ProposalNews => notice.IsDuty ? ("your-turn", "あなたの番") : null,
    };
}
