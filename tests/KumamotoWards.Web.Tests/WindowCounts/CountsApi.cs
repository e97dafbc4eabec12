using System.Net;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts;

/// <summary>The API as a script of the branch uses it, on Friday, 20 November 2026. Each test counts on a day of its own.</summary>
public abstract class CountsApi(CountsPortal portal) : IClassFixture<CountsPortal>, IAsyncLifetime
{
    protected const string Office = "oe-branch";
    protected const string Daily = "/api/v1/window-counts/daily";
    protected const string Tallies = "/api/v1/window-counts/tallies";

    protected CountsPortal Portal { get; } = portal;

    protected PortalClient Branch { get; private set; } = null!;

    public async Task InitializeAsync() => Branch = await Portal.ClientOfAsync("oe");

    public Task DisposeAsync() => Task.CompletedTask;

    protected static object Line(string date, object? count, object? expected = null, string item = "moving", string? reason = null, object? id = null) =>
        new { id = id ?? Guid.NewGuid(), date, item, count, expected, reason };

    protected static object Tap(string date, object? delta, string item = "moving", object? id = null) => new { id = id ?? Guid.NewGuid(), item, date, delta };

    protected Task<JsonElement> PutAsync(HttpStatusCode status, params object?[] lines) => SendAsync(Branch, status, HttpMethod.Put, Daily, new { office = Office, lines });

    protected Task<JsonElement> TapAsync(HttpStatusCode status, params object?[] lines) => SendAsync(Branch, status, HttpMethod.Post, Tallies, new { office = Office, lines });

    protected static async Task<JsonElement> SendAsync(PortalClient client, HttpStatusCode status, HttpMethod method, string address, object body)
    {
        using var response = await client.SendJsonAsync(method, address, body);
        return await ReadAsync(response, status);
    }

    protected async Task<JsonElement> DayAsync(string date)
    {
        using var response = await Branch.GetAsync($"{Daily}?office={Office}&from={date}&to={date}");
        return (await ReadAsync(response, HttpStatusCode.OK)).GetProperty("days")[0];
    }

    protected static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {text}");
        Assert.Equal((int)status < 400 ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }

    protected static string[] Codes(JsonElement problem) => [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!)];
}
