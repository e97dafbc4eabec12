namespace KumamotoWards.Core.Notifications;

/// <summary>What a notice is about, for its mark in the list. A domain adds its own in tens of its own.</summary>
public enum NoticeKind
{
    /// <summary>It is the reader's turn.</summary>
    ProposalTurn = 10,

    /// <summary>Something happened that the reader should know.</summary>
    ProposalNews = 11,

    /// <summary>The deadline comes near.</summary>
    ProposalReminder = 12,

    /// <summary>The deadline has passed.</summary>
    ProposalOverdue = 13,

    /// <summary>The unit was named in a discussion and is asked.</summary>
    Mention = 14,
}

internal static class NoticeKinds
{
    /// <summary>Somebody has to do something: where nobody in particular is named, it is the duty of the whole unit.</summary>
    public static bool AsksForWork(this NoticeKind kind) => kind switch
    {
        NoticeKind.ProposalNews => false,
        NoticeKind.ProposalTurn or NoticeKind.ProposalReminder or NoticeKind.ProposalOverdue or NoticeKind.Mention => true,
    };
}
