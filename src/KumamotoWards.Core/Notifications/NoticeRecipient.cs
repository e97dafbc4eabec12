using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Notifications.Mail;

namespace KumamotoWards.Core.Notifications;

/// <summary>A person who is told of a notice, from the moment it was written: who comes later finds the matter itself.</summary>
[NotAudited]
public sealed class NoticeRecipient
{
    private NoticeRecipient() { }

    internal NoticeRecipient(int staffMemberId, bool isDuty, bool isRead)
    {
        StaffMemberId = staffMemberId;
        IsDuty = isDuty;
        IsRead = isRead;
    }

    public long NoticeId { get; private set; }
    public Notice Notice { get; private set; } = null!;
    public int StaffMemberId { get; private set; }

    /// <summary>It asks for something that is this person's own to do.</summary>
    public bool IsDuty { get; private set; }

    /// <summary>既読. Of one's own doing from the start.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Null where the person gets no mail of it.</summary>
    public MailDelivery? Mail { get; private set; }

    public void MarkRead() => IsRead = true;

    internal void SendMail(MailDelivery mail) => Mail = mail;
}
