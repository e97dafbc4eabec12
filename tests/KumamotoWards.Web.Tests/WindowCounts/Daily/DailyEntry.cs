using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

/// <summary>The page of daily entry, on Friday, 20 November 2026, 17:02. Each test enters a day of its own.</summary>
public abstract class DailyEntry(CountsPortal portal) : IClassFixture<CountsPortal>
{
    protected const string Branch = "oe-branch";
    protected const string WardOffice = "chuo-ward-office";
    protected const string Clerk = "oe";
    protected const string WardClerk = "chuo-kumin";

    protected CountsPortal Portal { get; } = portal;

    protected static string Address(string date, string office = Branch, string path = "") => $"/window-counts/daily{path}?office={office}&date={date}";

    protected async Task<DayView> OpenAsync(string date, string office = Branch, string user = Clerk) => await OpenAddressAsync(Address(date, office), user);

    protected async Task<DayView> OpenAddressAsync(string address, string user = Clerk)
    {
        var client = await Portal.ClientOfAsync(user);
        return new DayView(await client.GetPageAsync(address));
    }

    /// <summary>Types counts by item, and other fields by their name, into a page that is open, and sends it.</summary>
    /// <param name="path">The button that is pressed: /confirm …; saving by default.</param>
    protected async Task<HttpResponseMessage> SendAsync(DayView day, Dictionary<string, string?> typed, string user = Clerk, string? path = null)
    {
        var form = day.Form;
        if (path is not null) form.SetAttribute("action", form.GetAttribute("action")!.Replace("/daily", $"/daily{path}", StringComparison.Ordinal));
        var cells = day.Page.QuerySelectorAll<IHtmlInputElement>("[name^='Cells'][name$='.Item']").Select(input => input.Value).ToHashSet();
        var fields = typed.ToDictionary(pair => cells.Contains(pair.Key) ? day.Name(pair.Key) : pair.Key, pair => pair.Value);
        var client = await Portal.ClientOfAsync(user);
        return await client.SubmitAsync(form, fields);
    }

    /// <summary>Sends what must be stored, and opens the page that the answer leads to.</summary>
    protected async Task<DayView> StoreAsync(DayView day, Dictionary<string, string?> typed, string user = Clerk, string? path = null)
    {
        using var response = await SendAsync(day, typed, user, path);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}: {(await DayView.OfAsync(response)).Text("main")}");
        return await OpenAddressAsync($"{response.Headers.Location}".Split('#')[0], user);
    }

    /// <summary>Sends what cannot be stored as it is, and reads the page that answers.</summary>
    protected async Task<DayView> RefuseAsync(DayView day, Dictionary<string, string?> typed, string user = Clerk, string? path = null)
    {
        using var response = await SendAsync(day, typed, user, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await DayView.OfAsync(response);
    }

    /// <summary>Counts of a day by item, as the API reads them.</summary>
    protected async Task<Dictionary<string, int>> CountsAsync(string date, string office = Branch)
    {
        var client = await Portal.ClientOfAsync(Clerk);
        using var body = JsonDocument.Parse(await client.Http.GetStringAsync($"/api/v1/window-counts/daily?office={office}&from={date}&to={date}"));
        return body.RootElement.GetProperty("days")[0].GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt32());
    }

    protected Task<List<CountLine>> LinesAsync(string date, string office = Branch) => Portal.WithContextAsync(async db =>
    {
        var officeId = await db.Offices.Where(row => row.Slug == office).Select(row => row.Id).SingleAsync();
        var day = DateOnly.Parse(date);
        return await db.CountLines.Where(line => line.OfficeId == officeId && line.PeriodStart == day).OrderBy(line => line.Id).ToListAsync();
    });

    protected Task SetMonthAsync(string month, OfficeMonthState state, bool isSample = false, string office = Branch) => Portal.WithContextAsync(async db =>
    {
        var officeId = await db.Offices.Where(row => row.Slug == office).Select(row => row.Id).SingleAsync();
        var first = DateOnly.Parse(month);
        db.OfficeMonths.RemoveRange(db.OfficeMonths.Where(row => row.OfficeId == officeId && row.Month == first));
        await db.SaveChangesAsync();
        db.OfficeMonths.Add(new OfficeMonth(officeId, first, state, isSample));
        return await db.SaveChangesAsync();
    });

    /// <summary>Numbers of one item on several days, as history.</summary>
    protected async Task CountBeforeAsync(string item, params (string Date, int Count)[] days)
    {
        var client = await Portal.ClientOfAsync(Clerk);
        var lines = days.Select(day => new { id = Guid.NewGuid(), date = day.Date, item, count = day.Count });
        using var response = await client.SendJsonAsync(HttpMethod.Put, "/api/v1/window-counts/daily", new { office = Branch, lines });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
