namespace KumamotoWards.Core.Notifications.Mail;

public enum MailTransport
{
    /// <summary>No mail: notices stand at home only.</summary>
    None,

    /// <summary>A file a mail into a folder, for Development.</summary>
    Folder,

    Smtp,
}

/// <summary>Section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    public MailTransport Transport { get; set; } = MailTransport.None;

    /// <summary>Sender, e.g. kusei-portal@city.example.lg.jp. Its domain is that of the Message-IDs too.</summary>
    public string From { get; set; } = "";

    internal string Domain => From[(From.LastIndexOf('@') + 1)..] is { Length: > 0 } domain ? domain : "localhost";
}
