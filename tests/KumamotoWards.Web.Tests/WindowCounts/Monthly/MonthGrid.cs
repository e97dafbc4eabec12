using System.Net;
using KumamotoWards.Web.Tests.WindowCounts.Daily;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Monthly;

/// <summary>The month grid as a plain form, on Friday, 20 November 2026, 17:02. Each test counts on days of its own.</summary>
public abstract class MonthGrid(CountsPortal portal) : DailyEntry(portal)
{
    protected const string Grid = "/window-counts/monthly";

    protected static string Month(string month = "2026-11", string office = Branch) => $"{Grid}?office={office}&month={month}";

    protected async Task<MonthView> OpenGridAsync(string? address = null, string user = Clerk)
    {
        var client = await Portal.ClientOfAsync(user);
        return new MonthView(await client.GetPageAsync(address ?? Month()));
    }

    /// <summary>Types into cells, named row_item, and other fields by their name, and sends the form.</summary>
    protected async Task<HttpResponseMessage> SendAsync(MonthView grid, Dictionary<string, string?> typed, string user = Clerk)
    {
        var client = await Portal.ClientOfAsync(user);
        return await client.SubmitAsync(grid.Form, typed.ToDictionary(field => field.Key.Contains('_', StringComparison.Ordinal) ? $"Cells[{field.Key}]" : field.Key, field => field.Value));
    }

    protected async Task<MonthView> StoreAsync(MonthView grid, Dictionary<string, string?> typed, string user = Clerk)
    {
        using var response = await SendAsync(grid, typed, user);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}: {(await MonthView.OfAsync(response)).Text("main")}");
        return await OpenGridAsync($"{response.Headers.Location}".Split('#')[0], user);
    }

    protected async Task<MonthView> RefuseAsync(MonthView grid, Dictionary<string, string?> typed, string user = Clerk)
    {
        using var response = await SendAsync(grid, typed, user);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await MonthView.OfAsync(response);
    }
}
