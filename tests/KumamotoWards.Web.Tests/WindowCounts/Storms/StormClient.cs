using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Web.Tests.WindowCounts.Storms;

/// <summary>
/// One person who does anything at random, in an order that the seed alone decides. What was acknowledged is kept; what
/// the portal refuses is refused in one of the ways it may.
/// </summary>
internal sealed class StormClient(PortalClient client, string token, Storm storm, StormActs acts, int seed)
{
    private const string Import = "/window-counts/import";

    private readonly Random _random = new(seed);
    private readonly List<object> _sent = [];
    private int _moves;

    public Task ActAsync() => acts switch
    {
        StormActs.Tap when _sent.Count > 0 && _random.Next(4) == 0 => SendTapsAsync(_sent[_random.Next(_sent.Count)]),
        StormActs.Tap => TapAsync(),
        StormActs.Set or StormActs.SetOnBehalf => SetAsync(),
        StormActs.MoveMonth => MoveMonthAsync(),
        StormActs.Import => ImportAsync(),
    };

    private async Task TapAsync()
    {
        var lines = Enumerable.Range(0, _random.Next(1, 4))
            .Select(_ => new { id = Guid.NewGuid(), item = Storm.Item(_random), date = storm.Day(_random), delta = _random.Next(-2, 5) is var delta && delta == 0 ? 1 : delta });
        var body = new { office = Storm.Office, lines = lines.ToArray() };
        _sent.Add(body);
        await SendTapsAsync(body);
    }

    private async Task SendTapsAsync(object body)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/v1/window-counts/tallies", body);
        storm.Expect(status, answer, HttpStatusCode.OK);
        foreach (var outcome in (string[])["accepted", "duplicates"])
            foreach (var id in answer.GetProperty(outcome).EnumerateArray()) storm.Acknowledged.Add(id.GetGuid());
        foreach (var held in answer.GetProperty("held").EnumerateArray()) storm.Acknowledged.Add(held.GetProperty("id").GetGuid());
    }

    private async Task SetAsync()
    {
        var cells = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => (Date: storm.Day(_random), Item: Storm.Item(_random))).Distinct().ToList();
        var from = cells.Min(cell => cell.Date)!;
        var to = cells.Max(cell => cell.Date)!;
        using var shown = await client.GetAsync($"/api/v1/window-counts/daily?office={Storm.Office}&from={from}&to={to}");
        var days = (await shown.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("date").GetString()!);
        var lines = cells.Select(cell => new
        {
            id = Guid.NewGuid(),
            date = cell.Date,
            item = cell.Item,
            count = _random.Next(8) == 0 ? (int?)null : _random.Next(0, 300),
            expected = days[cell.Date].GetProperty("counts").TryGetProperty(cell.Item, out var seen) ? seen.GetInt32() : (int?)null,
            reason = _random.Next(3) == 0 ? "数え直し" : null,
        }).ToArray();
        var (status, answer) = await SendAsync(HttpMethod.Put, "/api/v1/window-counts/daily", new { office = Storm.Office, lines, kind = _random.Next(2) == 0 ? "grid" : "entry", onBehalfReason = acts == StormActs.SetOnBehalf ? "所長が不在" : null });
        storm.Expect(status, answer, HttpStatusCode.OK, HttpStatusCode.Conflict);
    }

    /// <summary>The month goes on its way, or back, whoever asks: most of it is refused.</summary>
    private async Task MoveMonthAsync()
    {
        using var shown = await client.GetAsync($"/api/v1/window-counts/closing?month={storm.Month}");
        var office = (await shown.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("offices").EnumerateArray()
            .First(row => row.GetProperty("office").GetString() == Storm.Office);
        var action = Storm.Action(_moves++);
        var (status, answer) = await SendAsync(
            HttpMethod.Post, $"/api/v1/window-counts/closing/{Storm.Office}/{storm.Month}/{action}", new { version = office.GetProperty("version").GetString(), reason = "確認のため" });
        storm.Expect(status, answer, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Conflict);
    }

    /// <summary>A file, its dry run, then the import where it may be, and half of those taken back.</summary>
    private async Task ImportAsync()
    {
        var cells = Enumerable.Range(0, 3).Select(_ => (Date: storm.Day(_random), Item: Storm.Item(_random))).Distinct();
        var file = string.Join("\r\n", cells.Select(cell => $"{cell.Date},{Storm.Office},{cell.Item},{_random.Next(0, 300)}").Prepend("日付,窓口,件数区分,件数"));
        using var answer = await client.SendFileAsync(Import, "件数.csv", Encoding.UTF8.GetBytes(file));
        storm.Expect(answer.StatusCode, default, HttpStatusCode.Redirect);
        var address = answer.Headers.Location!.OriginalString;
        await DecideAsync(address, "apply", []);
        if (_random.Next(2) == 0) await DecideAsync(address, "reverse", new() { ["Reason"] = "別の月のファイルだった" });
    }

    /// <summary>Sends the form, where the import's page has it.</summary>
    private async Task DecideAsync(string address, string what, Dictionary<string, string?> fields)
    {
        var page = await client.GetPageAsync(address);
        if (page.Forms.FirstOrDefault(form => form.GetAttribute("action") == $"{address}/{what}") is not { } form) return;
        using var answer = await client.SubmitAsync(form, fields, address);
        storm.Expect(answer.StatusCode, default, HttpStatusCode.Redirect, HttpStatusCode.OK);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-CSRF-TOKEN", token);
        using var response = await client.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
