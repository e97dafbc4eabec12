using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Checks;

/// <summary>
/// Two branches of two wards with half a year of ordinary days behind them, on Friday, 20 November 2026, 17:02. Each test
/// makes a day of its own odd.
/// </summary>
public abstract class ChecksScene(CountsPortal portal) : IClassFixture<CountsPortal>, IAsyncLifetime
{
    protected const string Checks = "/window-counts/checks";
    protected const string Branch = "oe-branch";
    protected const string OtherWards = "hanazono-general-branch";

    protected CountsPortal Portal { get; } = portal;

    public async Task InitializeAsync()
    {
        foreach (var office in new[] { Branch, OtherWards }) await HasHistoryAsync(office);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>300 where some 25 are usual.</summary>
    protected async Task OddAsync(string date, string item = "moving", int? count = 300, string office = Branch, string user = "oe", string? reason = null)
    {
        var client = await Portal.ClientOfAsync(user);
        var line = new { id = Guid.NewGuid(), date, item, count, reason };
        using var response = await client.SendJsonAsync(HttpMethod.Put, "/api/v1/window-counts/daily", new { office, lines = new[] { line } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    protected static string Of(string date, string state = "open", string office = Branch) => $"{Checks}?office={office}&from={date}&to={date}&state={state}";

    protected async Task<IHtmlDocument> OpenAsync(string address, string user = "oe") => await (await Portal.ClientOfAsync(user)).GetPageAsync(address);

    /// <summary>Types reasons beside alerts, by the words of their rows, and sends the form.</summary>
    protected async Task<HttpResponseMessage> AnswerAsync(string address, Dictionary<string, string?> typed, string user = "oe")
    {
        var client = await Portal.ClientOfAsync(user);
        var page = await client.GetPageAsync(address);
        return await client.SubmitAsync(PortalClient.FormIn(page, Checks), typed.ToDictionary(pair => NameOf(page, pair.Key), pair => pair.Value));
    }

    protected static IEnumerable<string> Rows(IHtmlDocument page) => page.QuerySelectorAll(".alerts tbody tr").Select(Plain);

    protected static string Text(IHtmlDocument page, string selector) => page.QuerySelector(selector) is { } element ? Plain(element) : "";

    protected Task<CountAlert> AlertAsync(string date) => Portal.WithContextAsync(db => db.CountAlerts.SingleAsync(alert => alert.Date == DateOnly.Parse(date)));

    private static string NameOf(IHtmlDocument page, string key) =>
        page.QuerySelectorAll<IHtmlInputElement>(".alerts input[name^='Reasons']").FirstOrDefault(input => Plain(input.Closest("tr")!).Contains(key, StringComparison.Ordinal))?.Name ?? key;

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private Task<int> HasHistoryAsync(string slug) => Portal.InScopeAsync(async services =>
    {
        var rules = await services.GetRequiredService<CountRulesQueries>().LoadAsync();
        var office = rules.Directory.FindOffice(slug)!;
        var figures =
            from days in Enumerable.Range(20, 190)
            let date = rules.Today.AddDays(-days)
            where date.Month != rules.Today.Month && rules.Day(office, date).IsBusinessDay
            from item in rules.Catalog.TakenBy(office.Id, date)
            select new ImportedFigure(Guid.NewGuid(), date, item.CountItemId, 20 + days % 11, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        var months = figures.GroupBy(figure => new DateOnly(figure.Date.Year, figure.Date.Month, 1))
            .Select(month => new MonthImport(office.Id, month.Key, OfficeMonthState.Locked, IsSample: true, [.. month], []));
        return await services.GetRequiredService<CountLedger>().ImportMonthsAsync([.. months]);
    });
}
