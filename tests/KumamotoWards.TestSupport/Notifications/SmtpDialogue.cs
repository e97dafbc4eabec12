using System.Text;
using MimeKit;

namespace KumamotoWards.TestSupport.Notifications;

/// <summary>The lines of one SMTP connection.</summary>
internal sealed class SmtpDialogue(Stream stream, CancellationToken cancellationToken) : IDisposable
{
    private readonly StreamReader _reader = new(stream, Encoding.Latin1);

    /// <summary>Null when the other side is gone.</summary>
    public async Task<string?> HearAsync() => await _reader.ReadLineAsync(cancellationToken);

    public async Task SayAsync(string lines) => await stream.WriteAsync(Encoding.ASCII.GetBytes(lines + "\r\n"), cancellationToken);

    /// <summary>Up to the single dot.</summary>
    /// <exception cref="IOException">The other side is gone before it.</exception>
    public async Task<MimeMessage> HearContentAsync()
    {
        var content = new StringBuilder();
        while (await HearAsync() is { } line)
        {
            if (line == ".") return await ParseAsync(content.ToString());
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        throw new IOException("The content did not end.");
    }

    public void Dispose() => _reader.Dispose();

    private static async Task<MimeMessage> ParseAsync(string content)
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(content));
        return await MimeMessage.LoadAsync(bytes);
    }
}
