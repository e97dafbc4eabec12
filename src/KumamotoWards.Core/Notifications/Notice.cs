using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Core.Notifications;

/// <summary>お知らせ: what happened, whose turn it is and where to go, as it was told. Never changed afterwards.</summary>
[NotAudited]
public sealed class Notice
{
    public const int SubjectMaxLength = 120;
    public const int FactsMaxLength = 2_000;
    public const int TurnMaxLength = 200;
    public const int PathMaxLength = 200;
    public const int KeyMaxLength = 120;

    private readonly List<NoticeRecipient> _recipients = [];

    private Notice() { }

    /// <exception cref="ArgumentException">The path is no page of the portal, or the key is too long.</exception>
    internal Notice(NoticeDraft draft, DateTime at)
    {
        if (!IsPage(draft.Path)) throw new ArgumentException($"Not a page of the portal: {draft.Path}", nameof(draft));
        if (draft.Key?.Length > KeyMaxLength) throw new ArgumentException($"Longer than {KeyMaxLength}: {draft.Key}", nameof(draft));
        Kind = draft.Kind;
        Subject = NoticeText.Cut(NoticeText.OneLine(draft.Subject), SubjectMaxLength);
        Facts = NoticeText.Cut(NoticeText.Lines(draft.Facts), FactsMaxLength);
        Turn = NoticeText.Cut(NoticeText.OneLine(draft.Turn), TurnMaxLength);
        Path = draft.Path;
        Key = draft.Key;
        At = at;
    }

    public long Id { get; private set; }
    public NoticeKind Kind { get; private set; }
    public string Subject { get; private set; } = "";
    public string Facts { get; private set; } = "";
    public string Turn { get; private set; } = "";
    public string Path { get; private set; } = "";
    public string? Key { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public IReadOnlyList<NoticeRecipient> Recipients => _recipients;

    internal void AddRecipient(NoticeRecipient recipient) => _recipients.Add(recipient);

    private static bool IsPage(string path) =>
        path.Length <= PathMaxLength && path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && path.All(letter => letter is > ' ' and <= '~' and not '\\');
}
