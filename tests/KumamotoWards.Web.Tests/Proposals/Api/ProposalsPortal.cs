using System.Net;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Api;

/// <summary>The portal on 20 November 2026 with its demonstration's people and no proposal; each is begun by the API.</summary>
public sealed class ProposalsPortal : IDisposable
{
    public const string Api = "/api/v1/proposals";

    private readonly PortalFactory _portal = new();
    private readonly Dictionary<string, PortalClient> _clients = [];

    public PortalFactory Portal => _portal;

    public async Task<PortalClient> AsAsync(string user) =>
        _clients.TryGetValue(user, out var client) ? client : _clients[user] = await _portal.SignInAsync(user);

    /// <summary>Goes on at another time; everybody signs in anew, since sessions end.</summary>
    public void GoTo(DateTimeOffset time)
    {
        _portal.Time.SetUtcNow(time);
        _clients.Clear();
    }

    public async Task<JsonElement> DraftAsync(string user = "oe", object? body = null, HttpStatusCode expected = HttpStatusCode.Created)
    {
        body ??= new { title = "待合の番号札を更新する", kind = "improvement", problem = "順番が分からない", proposal = "番号札を替える", effect = "問い合わせが減る" };
        using var response = await (await AsAsync(user)).SendJsonAsync(HttpMethod.Post, Api, body);
        return await ReadAsync(response, expected);
    }

    public async Task<JsonElement> GetAsync(string user, int id, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await (await AsAsync(user)).GetAsync($"{Api}/{id}");
        return await ReadAsync(response, expected);
    }

    /// <param name="by">Reads the version; null for the user who acts.</param>
    public async Task<JsonElement> StepAsync(string user, int id, string step, object? more = null, HttpStatusCode expected = HttpStatusCode.OK, string? version = null, string by = "oe")
    {
        version ??= (await GetAsync(by, id)).GetProperty("version").GetString();
        var body = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["version"] = version;
        using var response = await (await AsAsync(user)).SendJsonAsync(HttpMethod.Post, $"{Api}/{id}/{step}", body);
        return await ReadAsync(response, expected);
    }

    /// <summary>A proposal that headquarters looks into.</summary>
    public async Task<int> UnderReviewAsync()
    {
        var id = (await DraftAsync()).GetProperty("id").GetInt32();
        await StepAsync("oe", id, "submit");
        await StepAsync("chuo-kacho", id, "endorse");
        await StepAsync("honcho", id, "accept");
        await StepAsync("honcho", id, "start-review");
        return id;
    }

    public void Dispose() => _portal.Dispose();

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
