using KumamotoWards.Core.Calendar;
using MimeKit;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>Writes a notice as a mail: plain text, the facts, whose turn it is, a link. The same each time it is sent.</summary>
public sealed class MailComposer(MailOptions options)
{
    /// <summary>Where a person chooses which mails to get.</summary>
    public const string PreferencePath = "/account/mail";

    private static readonly TimeSpan TokyoOffset = TimeSpan.FromHours(9);

    /// <exception cref="ParseException">The address is none.</exception>
    internal MimeMessage Compose(Notice notice, string messageId, string name, string address)
    {
        var mail = new MimeMessage
        {
            MessageId = messageId,
            Date = new DateTimeOffset(BusinessClock.ToTokyo(notice.At), TokyoOffset),
            Subject = notice.Subject,
            Body = new TextPart("plain") { Text = TextOf(notice), ContentTransferEncoding = ContentEncoding.Base64 },
        };
        mail.From.Add(new MailboxAddress(options.FromName, options.From));
        mail.To.Add(new MailboxAddress(name, MailboxAddress.Parse(address).Address));
        // No out-of-office reply comes back (RFC 3834).
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    private string TextOf(Notice notice) =>
        $"""
        {notice.Facts}

        {notice.Turn}

        ▼ 区政ポータルで開く（サインインが必要です）
        {AddressOf(notice.Path)}

        --{" "}
        {options.FromName}　自動で送っています。このメールには返信できません。
        受け取るメールを変える：{AddressOf(PreferencePath)}
        """;

    private string AddressOf(string path) => options.PortalAddress.TrimEnd('/') + path;
}
