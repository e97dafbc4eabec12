using System.Net.Http.Json;
using System.Text.Json;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.TestSupport;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Benchmarks;

/// <summary>The portal on a port, as the peers are, with one person signed in.</summary>
internal sealed class PortalBeside : IAsyncDisposable
{
    private const string Office = "chuo-ward-office";
    private const string Unit = "chuo-resident-affairs";
    private const string Counts = "/api/v1/window-counts/daily";
    private const int Days = 31;

    private readonly PortalFactory _portal;
    private readonly PortalClient _client;
    private readonly Dictionary<(string Date, string Item), int> _seen = [];
    private string[] _dates = [];
    private string[] _items = [];
    private Dictionary<string, int> _usual = [];
    private int _value;

    private PortalBeside(PortalFactory portal, PortalClient client) => (_portal, _client) = (portal, client);

    public int Figures { get; private init; }

    public static async Task<PortalBeside> WithProposalsAsync(int count)
    {
        var portal = Start();
        await ManyProposals.WriteAsync(portal, count);
        return new PortalBeside(portal, await SignInAsync(portal, "honcho"));
    }

    /// <summary>Samples of 1993–2025; this year's months are still empty, and one section counts all eight items of an office.</summary>
    public static async Task<PortalBeside> WithCountsAsync()
    {
        var portal = Start();
        await portal.WithContextAsync(db => OneSectionAsync(db.OfficeCountItems.Where(item => item.Office.Slug == Office), db.Units.Single(unit => unit.Code == Unit).Id));
        var figures = await portal.InScopeAsync(services => services.GetRequiredService<SampleCounts>().WriteAsync(new FiscalYear(1993), new FiscalYear(2025)));
        var beside = new PortalBeside(portal, await SignInAsync(portal, "chuo-kumin")) { Figures = figures };
        await beside.LookAsync();
        return beside;
    }

    public async Task ReadAsync(string address)
    {
        using var response = await _client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    /// <param name="client">Each has a day of its own.</param>
    public Task WriteCellAsync(int client) => WriteAsync([(_dates[client], _items[0])]);

    public Task WriteMonthAsync(int client) => WriteAsync([.. from date in _dates from item in _items select (date, item)]);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    private static PortalFactory Start()
    {
        // A test project is told where the web project is; a plain program must say so.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_KUMAMOTOWARDS_WEB", Path.Combine(Repository.Root, "src", "KumamotoWards.Web"));
        var portal = new PortalFactory();
        portal.UseKestrel(port: 0);
        portal.StartServer();
        return portal;
    }

    private static async Task<PortalClient> SignInAsync(PortalFactory portal, string user)
    {
        var client = new PortalClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = portal.ClientOptions.BaseAddress });
        using var answer = await client.SubmitSignInAsync(user, PortalFactory.DemoPassword);
        client.Http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", await client.TokenAsync());
        return client;
    }

    private static Task<int> OneSectionAsync(IQueryable<Core.WindowCounts.OfficeCountItem> items, int unitId) =>
        items.ExecuteUpdateAsync(row => row.SetProperty(item => item.ResponsibleUnitId, unitId));

    /// <summary>Which days and items the office has.</summary>
    private async Task LookAsync()
    {
        var today = DateOnly.FromDateTime(_portal.Time.GetUtcNow().UtcDateTime);
        var answer = await _client.Http.GetFromJsonAsync<JsonElement>($"{Counts}?office={Office}&from={today.AddDays(-60):yyyy-MM-dd}&to={today:yyyy-MM-dd}");
        _dates = [.. answer.GetProperty("days").EnumerateArray().Where(day => day.GetProperty("businessDay").GetBoolean()).Select(day => day.GetProperty("date").GetString()!).TakeLast(Days)];
        // What the office usually counts, so that no number is odd.
        var (from, to) = (today.AddYears(-1).AddDays(-60), today.AddYears(-1));
        _usual = await _portal.WithContextAsync(db => db.DailyCounts
            .Where(count => db.Offices.Any(office => office.Id == count.OfficeId && office.Slug == Office) && count.Date >= from && count.Date <= to)
            .Join(db.CountItems, count => count.CountItemId, item => item.Id, (count, item) => new { item.Slug, count.Value })
            .GroupBy(count => count.Slug).ToDictionaryAsync(item => item.Key, item => (int)item.Average(count => count.Value)));
        _items = [.. _usual.Keys];
    }

    /// <summary>As a page saves: with what was seen there last.</summary>
    private async Task WriteAsync((string Date, string Item)[] cells)
    {
        var lines = cells.Select(cell => new
        {
            id = Guid.NewGuid(),
            date = cell.Date,
            item = cell.Item,
            count = _usual[cell.Item] + Interlocked.Increment(ref _value) % 3,
            expected = Seen(cell),
            reason = (string?)null,
        }).ToList();
        using var answer = await _client.Http.PutAsJsonAsync(Counts, new { office = Office, lines });
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        lock (_seen)
            foreach (var line in lines) _seen[(line.date, line.item)] = line.count;
    }

    private int? Seen((string, string) cell)
    {
        lock (_seen) return _seen.TryGetValue(cell, out var count) ? count : null;
    }
}
