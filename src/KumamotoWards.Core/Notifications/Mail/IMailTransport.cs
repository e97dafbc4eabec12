using MimeKit;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>The way out of the house: a mail server, or a folder that stands in for one.</summary>
public interface IMailTransport
{
    /// <summary>Hands over one mail. What the other side says, or fails to say, is an answer and no exception.</summary>
    Task<MailAnswer> SendAsync(MimeMessage mail, CancellationToken cancellationToken);
}

public enum MailOutcome
{
    /// <summary>Taken: from now on it is the server's.</summary>
    Accepted = 1,

    /// <summary>This mail not now: another time it may go.</summary>
    Deferred = 2,

    /// <summary>This mail never.</summary>
    Refused = 3,

    /// <summary>Nothing about this mail: no mail can go now.</summary>
    Unavailable = 4,
}

/// <param name="Why">Japanese, with the words of the server; null of an accepted one.</param>
public sealed record MailAnswer(MailOutcome Outcome, string? Why = null);
