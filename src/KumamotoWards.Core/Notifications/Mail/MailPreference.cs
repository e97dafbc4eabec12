namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>Of which notices a person gets mail; at home they see all of their units.</summary>
public enum MailScope
{
    /// <summary>自分の担当: what is their own to do.</summary>
    OwnDuties = 1,

    /// <summary>所属のすべて: everything that concerns their units.</summary>
    WholeUnit = 2,
}

/// <summary>A person's choice. Who never chose gets <see cref="MailScope.OwnDuties"/>.</summary>
public sealed class MailPreference
{
    private MailPreference() { }

    public MailPreference(int staffMemberId, MailScope scope)
    {
        StaffMemberId = staffMemberId;
        Scope = scope;
    }

    public int StaffMemberId { get; private set; }
    public MailScope Scope { get; private set; }

    public void Choose(MailScope scope) => Scope = scope;
}
