using System.Net.WebSockets;
using System.Text.Json;

namespace KumamotoWards.Browser.Tests.SecondEngine;

/// <summary>
/// The few lines of WebDriver BiDi that these tests need: one command at a time over a web socket. Playwright drives only
/// a Firefox of its own make, and Debian has no driver program for Firefox; Firefox itself speaks this protocol.
/// </summary>
internal sealed class BiDiConnection : IAsyncDisposable
{
    /// <summary>No answer for so long is none: a tab that crashed gives none at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private int _lastId;

    /// <summary>What the browser reported unasked while commands ran: the events subscribed to.</summary>
    public List<JsonElement> Events { get; } = [];

    public static async Task<BiDiConnection> OpenAsync(Uri browser)
    {
        var connection = new BiDiConnection();
        await connection._socket.ConnectAsync(new Uri(browser, "session"), CancellationToken.None);
        await connection.SendAsync("session.new", new { capabilities = new { } });
        return connection;
    }

    /// <exception cref="InvalidOperationException">The browser refused the command.</exception>
    /// <exception cref="OperationCanceledException">The browser does not answer.</exception>
    public async Task<JsonElement> SendAsync(string method, object parameters)
    {
        using var patience = new CancellationTokenSource(Patience);
        var id = ++_lastId;
        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }),
            WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            var message = await ReceiveAsync(patience.Token);
            if (!message.TryGetProperty("id", out var answered))
                Events.Add(message);
            else if (answered.GetInt32() == id)
                return ResultOf(message);
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static JsonElement ResultOf(JsonElement message) =>
        message.TryGetProperty("result", out var result)
            ? result
            : throw new InvalidOperationException($"Firefox refused: {message}");

    private async Task<JsonElement> ReceiveAsync(CancellationToken patience)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, patience);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        whole.Position = 0;
        return await JsonSerializer.DeserializeAsync<JsonElement>(whole, cancellationToken: patience);
    }
}
