using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Notifications.Mail;

public enum MailState
{
    /// <summary>送信待ち: not yet accepted, tried again at <see cref="MailDelivery.NextAttemptAt"/>.</summary>
    Waiting = 1,

    /// <summary>送信済み: the server has taken it; never sent again.</summary>
    Accepted = 2,

    /// <summary>送れない: refused for good, or given up; an administrator may try again.</summary>
    Failed = 3,
}

/// <summary>
/// The mail of a notice to one person, on its way to the server. Written with the notice; its Message-ID stays the same
/// whatever happens, so that a mail sent twice is recognised as one.
/// </summary>
[NotAudited]
public sealed class MailDelivery : IVersioned
{
    public const int MessageIdMaxLength = 200;
    public const int ErrorMaxLength = 400;

    private MailDelivery() { }

    internal MailDelivery(string messageId, DateTime at)
    {
        MessageId = messageId;
        State = MailState.Waiting;
        NextAttemptAt = at;
    }

    public long Id { get; private set; }
    public long NoticeId { get; private set; }
    public int StaffMemberId { get; private set; }
    public NoticeRecipient Recipient { get; private set; } = null!;

    /// <summary>Without the angle brackets.</summary>
    public string MessageId { get; private set; } = "";

    public MailState State { get; private set; }

    /// <summary>Begun, whatever became of them.</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LastAttemptAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime NextAttemptAt { get; private set; }

    /// <summary>UTC; set once.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>What the server, or the way to it, answered last; null after an acceptance.</summary>
    public string? LastError { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Takes it in hand. Should this instance die now, it is due again at <paramref name="again"/>.</summary>
    internal void Begin(DateTime at, DateTime again)
    {
        RequireWaiting();
        Attempts++;
        LastAttemptAt = at;
        NextAttemptAt = again;
    }

    internal void Accept(DateTime at)
    {
        RequireWaiting();
        State = MailState.Accepted;
        AcceptedAt = at;
        LastError = null;
    }

    internal void Postpone(string why, DateTime until)
    {
        RequireWaiting();
        LastError = NoticeText.Cut(why, ErrorMaxLength);
        NextAttemptAt = until;
    }

    internal void Fail(string why)
    {
        RequireWaiting();
        State = MailState.Failed;
        LastError = NoticeText.Cut(why, ErrorMaxLength);
    }

    /// <summary>もう一度送る, at an administrator's wish.</summary>
    /// <exception cref="RuleViolationException">It has not failed: sent once, it is never sent again.</exception>
    public void TryAgain(DateTime at)
    {
        if (State != MailState.Failed) throw NotFailed();
        State = MailState.Waiting;
        Attempts = 0;
        NextAttemptAt = at;
    }

    internal static RuleViolationException NotFailed() => new("", "このメールは、もう送り直しています。画面を開き直してください。");

    private void RequireWaiting()
    {
        if (State != MailState.Waiting) throw new InvalidOperationException($"Mail {Id} is {State}.");
    }
}
