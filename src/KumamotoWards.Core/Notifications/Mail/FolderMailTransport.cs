using MimeKit;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>Puts each mail into a folder, named by its Message-ID: one sent twice is there once.</summary>
internal sealed class FolderMailTransport(MailOptions options) : IMailTransport
{
    public async Task<MailAnswer> SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            var file = Path.Combine(options.Folder, $"{mail.MessageId!.Split('@')[0]}.eml");
            await mail.WriteToAsync(file + ".part", cancellationToken);
            File.Move(file + ".part", file, overwrite: true);
            return new MailAnswer(MailOutcome.Accepted);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new MailAnswer(MailOutcome.Unavailable, $"フォルダーに書けません：{error.Message}");
        }
    }
}
