namespace KumamotoWards.Core.Notifications;

/// <summary>A notice as one person sees it.</summary>
public sealed record NoticeListItem
{
    public required long Id { get; init; }
    public required NoticeKind Kind { get; init; }
    public required string Subject { get; init; }
    public required string Facts { get; init; }
    public required string Turn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>It asks for something that is this person's own to do.</summary>
    public required bool IsDuty { get; init; }

    public required bool IsRead { get; init; }
}

/// <summary>The newest notices of a person, unread ones first.</summary>
/// <param name="Unread">How many there are in all.</param>
public sealed record NoticeDigest(int Unread, IReadOnlyList<NoticeListItem> Items);
