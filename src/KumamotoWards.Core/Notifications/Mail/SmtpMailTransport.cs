using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>Hands mails to the city's mail server, over one connection as long as the scope lives.</summary>
internal sealed class SmtpMailTransport : IMailTransport, IAsyncDisposable
{
    private const SmtpStatusCode FirstPermanent = (SmtpStatusCode)500;

    private readonly SmtpOptions _options;
    private readonly SmtpClient _client;

    public SmtpMailTransport(MailOptions options)
    {
        _options = options.Smtp;
        _client = new SmtpClient
        {
            Timeout = (int)TimeSpan.FromSeconds(_options.TimeoutSeconds).TotalMilliseconds,
            // A city's closed network reaches no revocation list. The certificate itself is checked.
            CheckCertificateRevocation = false,
        };
    }

    public async Task<MailAnswer> SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(cancellationToken);
        }
        catch (Exception error) when (error is not ObjectDisposedException)
        {
            await DropAsync();
            return new MailAnswer(MailOutcome.Unavailable, $"メールサーバーにつながりません：{error.Message}");
        }
        return await HandOverAsync(mail, cancellationToken);
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client.IsConnected) return;
        await _client.ConnectAsync(_options.Host, _options.Port, Security, cancellationToken);
        if (_options.UserName.Length > 0) await _client.AuthenticateAsync(_options.UserName, _options.Password, cancellationToken);
    }

    private SecureSocketOptions Security => _options.Security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
    };

    private async Task<MailAnswer> HandOverAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            await _client.SendAsync(mail, cancellationToken);
            return new MailAnswer(MailOutcome.Accepted);
        }
        catch (SmtpCommandException refusal)
        {
            // "Too many on this connection" and its like: the next one gets a connection of its own.
            if (refusal.StatusCode == SmtpStatusCode.ServiceNotAvailable) await DropAsync();
            return new MailAnswer(OutcomeOf(refusal), $"サーバーの返事：{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (ServiceNotAuthenticatedException refusal)
        {
            return new MailAnswer(MailOutcome.Unavailable, $"サーバーの返事：{refusal.Message}");
        }
        catch (Exception error) when (error is IOException or ProtocolException or TimeoutException or OperationCanceledException or ServiceNotConnectedException)
        {
            // It may have been taken all the same: the next attempt carries the same Message-ID.
            await DropAsync();
            return new MailAnswer(MailOutcome.Deferred, $"サーバーの返事がありません：{error.Message}");
        }
    }

    private static MailOutcome OutcomeOf(SmtpCommandException refusal)
    {
        // The sender is the same in every mail.
        if (refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted) return MailOutcome.Unavailable;
        return refusal.StatusCode >= FirstPermanent ? MailOutcome.Refused : MailOutcome.Deferred;
    }

    /// <summary>Without a farewell, to a server that does not answer.</summary>
    private Task DropAsync() => _client.IsConnected ? _client.DisconnectAsync(quit: false) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_client.IsConnected) await _client.DisconnectAsync(quit: true);
        }
        catch (Exception error) when (error is IOException or ProtocolException or TimeoutException)
        {
            // Gone already.
        }
        _client.Dispose();
    }
}
