using System.Net;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Closing;

/// <summary>
/// The portal on 20 November 2026 with sample counts: October is submitted in the branch's ward, approved in the next ward,
/// and everything before is locked. A test that moves a month has a portal of its own.
/// </summary>
public sealed class ClosingPortal : IDisposable
{
    public const string Api = "/api/v1/window-counts/closing";
    public const string Page = "/window-counts/closing";

    private readonly CountsPortalWithSamples _portal = new();

    public PortalFactory Portal => _portal;

    public Task<PortalClient> AsAsync(string userName) => _portal.ClientOfAsync(userName);

    public async Task<JsonElement> MonthAsync(string office, string month = "2026-10") =>
        (await BoardAsync(month)).GetProperty("offices").EnumerateArray().Single(each => each.GetProperty("office").GetString() == office);

    public async Task<JsonElement> BoardAsync(string month)
    {
        using var response = await (await AsAsync("honcho")).GetAsync($"{Api}?month={month}");
        return await ReadAsync(response, HttpStatusCode.OK);
    }

    /// <summary>With the version that stands, unless the test gives one.</summary>
    public async Task<JsonElement> StepAsync(
        string user, string step, HttpStatusCode expected = HttpStatusCode.OK, string? reason = null, string office = "oe-branch", string month = "2026-10", object? version = null)
    {
        version ??= (await MonthAsync(office, month)).GetProperty("version").GetString()!;
        using var response = await (await AsAsync(user)).SendJsonAsync(HttpMethod.Post, $"{Api}/{office}/{month}/{step}", new { version, reason });
        return await ReadAsync(response, expected);
    }

    public void Dispose() => _portal.Dispose();

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {text}");
        Assert.Equal((int)expected < 400 ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    private sealed class CountsPortalWithSamples : PortalFactory
    {
        private readonly Dictionary<string, PortalClient> _clients = [];

        public CountsPortalWithSamples() => SampleData = true;

        public async Task<PortalClient> ClientOfAsync(string userName) =>
            _clients.TryGetValue(userName, out var client) ? client : _clients[userName] = await SignInAsync(userName);
    }
}
