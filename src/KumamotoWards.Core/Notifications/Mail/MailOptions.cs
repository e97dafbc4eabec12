namespace KumamotoWards.Core.Notifications.Mail;

public enum MailTransportKind
{
    /// <summary>No mail: notices stand at home only.</summary>
    None,

    /// <summary>A file a mail into a folder, for Development.</summary>
    Folder,

    Smtp,
}

/// <summary>Section <c>Mail</c> of the configuration; checked at start by <see cref="MailOptionsCheck"/>.</summary>
public sealed class MailOptions
{
    public MailTransportKind Transport { get; set; } = MailTransportKind.None;

    /// <summary>Address of the sender, e.g. kusei-portal@city.example.lg.jp. Its domain is that of the Message-IDs too.</summary>
    public string From { get; set; } = "";

    /// <summary>Name of the sender, and what signs the mail.</summary>
    public string FromName { get; set; } = "区政ポータル";

    /// <summary>Where people reach the portal: the links in mails begin with it.</summary>
    public string PortalAddress { get; set; } = "";

    /// <summary>For <see cref="MailTransportKind.Folder"/>.</summary>
    public string Folder { get; set; } = "App_Data/mail";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Between two looks for what is due.</summary>
    public int PollSeconds { get; set; } = 5;

    /// <summary>At most what another instance waits when the sending one dies. Half of it is what one mail may take.</summary>
    public int LeaseSeconds { get; set; } = 120;

    /// <summary>After the first failure; it doubles with each one up to <see cref="LongestRetrySeconds"/>.</summary>
    public int FirstRetrySeconds { get; set; } = 30;

    public int LongestRetrySeconds { get; set; } = 900;

    /// <summary>A mail that the server has not taken by then is shown to the administrators as failed.</summary>
    public int GiveUpAfterHours { get; set; } = 120;

    /// <summary>Notices are removed after so many days.</summary>
    public int KeepDays { get; set; } = 730;

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    internal TimeSpan SendLimit => Lease / 2;

    internal string Domain => From[(From.LastIndexOf('@') + 1)..] is { Length: > 0 } domain ? domain : "localhost";

    /// <summary>How long to wait after so many failures in a row.</summary>
    internal TimeSpan RetryAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestRetrySeconds, FirstRetrySeconds * Math.Pow(2, Math.Max(0, failures - 1))));
}

public enum SmtpSecurity
{
    /// <summary>In the clear, within a network of one's own.</summary>
    None,

    /// <summary>Encrypted after the greeting, or not at all.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,
}

public sealed class SmtpOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 25;
    public SmtpSecurity Security { get; set; } = SmtpSecurity.None;

    /// <summary>Blank where the server asks for none.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>For each answer of the server.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}
