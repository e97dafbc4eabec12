using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace KumamotoWards.TestSupport.Notifications;

/// <summary>What the server does with a mail.</summary>
public enum MailTreatment
{
    Take,

    /// <summary>450 to the recipient.</summary>
    DeferRecipient,

    /// <summary>550 to the recipient.</summary>
    RefuseRecipient,

    /// <summary>554 to the content.</summary>
    RefuseContent,

    /// <summary>The connection ends before the content is taken.</summary>
    HangUp,

    /// <summary>The content is taken, and the connection ends before the answer.</summary>
    TakeAndHangUp,
}

/// <summary>A real SMTP server on loopback whose behaviour a test decides. It can die and come back on its port.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly SemaphoreSlim _connections = new(0);
    private Life _life;

    private MailServer() => _life = new Life(port: 0, ServeAsync);

    public int Port => _life.Port;

    /// <summary>By the address of the recipient.</summary>
    public Func<string, MailTreatment> Treats { get; set; } = _ => MailTreatment.Take;

    /// <summary>550 to every sender.</summary>
    public bool RefusesSenders { get; set; }

    /// <summary>False: it lets everybody connect and says nothing.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>While set, no answer to a content is given; the mail counts as taken when it is.</summary>
    public Gate? Holding { get; set; }

    /// <summary>What it took, in order; a mail sent twice stands here twice.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. _taken];

    public IReadOnlyList<string> TakenIds => [.. _taken.Select(mail => mail.MessageId!)];

    /// <summary>Recipients in the order in which they were asked for, refused ones included.</summary>
    public ConcurrentQueue<string> AskedFor { get; } = new();

    public static MailServer Start() => new();

    /// <summary>Completes when one more mail was taken, for each call.</summary>
    public Task NextTakenAsync() => WaitAsync(_arrivals);

    /// <summary>Completes when somebody has connected once more, for each call.</summary>
    public Task NextConnectionAsync() => WaitAsync(_connections);

    /// <summary>Ends at once, with all its connections.</summary>
    public ValueTask DieAsync() => _life.DisposeAsync();

    public void ComeBack() => _life = new Life(_life.Port, ServeAsync);

    public async ValueTask DisposeAsync()
    {
        Holding?.Open();
        await DieAsync();
        _arrivals.Dispose();
        _connections.Dispose();
    }

    // A test that waits in vain fails, and does not hang.
    private static async Task WaitAsync(SemaphoreSlim signal)
    {
        if (!await signal.WaitAsync(TimeSpan.FromMinutes(2))) throw new TimeoutException("The mail server saw nothing.");
    }

    private async Task ServeAsync(Stream stream, CancellationToken dying)
    {
        _connections.Release();
        if (!Greets) await Task.Delay(Timeout.Infinite, dying);
        using var session = new SmtpDialogue(stream, dying);
        await session.SayAsync("220 loopback");
        var treatment = MailTreatment.Take;
        while (await session.HearAsync() is { } command)
            switch (command.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await session.SayAsync("250-loopback\r\n250 8BITMIME");
                    break;
                case "MAIL":
                    await session.SayAsync(RefusesSenders ? "550 5.7.1 this sender is not allowed" : "250 ok");
                    break;
                case "RCPT":
                    treatment = TreatmentOf(command);
                    await session.SayAsync(RecipientAnswer(treatment));
                    break;
                case "DATA":
                    await session.SayAsync("354 go on");
                    if (!await ReceiveAsync(session, treatment, dying)) return;
                    break;
                case "QUIT":
                    await session.SayAsync("221 bye");
                    return;
                default:
                    await session.SayAsync("250 ok");
                    break;
            }
    }

    private MailTreatment TreatmentOf(string command)
    {
        var address = command[(command.IndexOf('<', StringComparison.Ordinal) + 1)..command.IndexOf('>', StringComparison.Ordinal)];
        AskedFor.Enqueue(address);
        return Treats(address);
    }

    private static string RecipientAnswer(MailTreatment treatment) => treatment switch
    {
        MailTreatment.DeferRecipient => "450 4.2.0 greylisted, come again",
        MailTreatment.RefuseRecipient => "550 5.1.1 no such user",
        _ => "250 ok",
    };

    /// <returns>False where the connection ends.</returns>
    private async Task<bool> ReceiveAsync(SmtpDialogue session, MailTreatment treatment, CancellationToken dying)
    {
        var mail = await session.HearContentAsync();
        if (Holding is { } gate) await gate.PassAsync(dying);
        if (treatment == MailTreatment.HangUp) return false;
        if (treatment == MailTreatment.RefuseContent)
        {
            await session.SayAsync("554 5.6.0 content not accepted");
            return true;
        }
        _taken.Enqueue(mail);
        _arrivals.Release();
        if (treatment == MailTreatment.TakeAndHangUp) return false;
        await session.SayAsync("250 2.0.0 queued");
        return true;
    }

    /// <summary>From its start to its death.</summary>
    private sealed class Life : IAsyncDisposable
    {
        private readonly TcpListener _listener;
        private readonly CancellationTokenSource _dying = new();
        private readonly ConcurrentBag<Task> _work = [];

        public Life(int port, Func<Stream, CancellationToken, Task> serve)
        {
            _listener = new TcpListener(IPAddress.Loopback, port);
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _work.Add(AcceptAsync(serve));
        }

        public int Port { get; }

        public async ValueTask DisposeAsync()
        {
            await _dying.CancelAsync();
            _listener.Stop();
            foreach (var work in _work) await work;
        }

        private async Task AcceptAsync(Func<Stream, CancellationToken, Task> serve)
        {
            while (await AcceptedAsync() is { } client) _work.Add(TalkAsync(client, serve));
        }

        private async Task<TcpClient?> AcceptedAsync()
        {
            try
            {
                return await _listener.AcceptTcpClientAsync(_dying.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return null;
            }
        }

        private async Task TalkAsync(TcpClient client, Func<Stream, CancellationToken, Task> serve)
        {
            using (client)
            {
                try
                {
                    await serve(client.GetStream(), _dying.Token);
                }
                catch (Exception error) when (error is IOException or OperationCanceledException)
                {
                    // The other side is gone, or this one is dying.
                }
            }
        }
    }
}
