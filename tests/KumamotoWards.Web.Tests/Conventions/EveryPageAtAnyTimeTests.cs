using System.Globalization;
using System.Net;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Conventions;

/// <summary>Every page on days that calendars stumble over, and before anything was recorded.</summary>
public sealed class EveryPageAtAnyTimeTests : IDisposable
{
    private static readonly string[] Roles = ["oe", "chuo-kacho", "honcho-kacho", "admin"];

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("2027-01-01T09:00:00+09:00")]
    [InlineData("2027-03-31T23:59:59+09:00")]
    [InlineData("2027-04-01T00:00:00+09:00")]
    [InlineData("2028-02-29T12:00:00+09:00")]
    public async Task OnSuchDays_NoPageFails(string moment)
    {
        _portal.Time.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        await AssertNoPageFailsAsync();
    }

    [Fact]
    public async Task BeforeAnythingIsRecorded_NoPageFails()
    {
        await _portal.WithContextAsync(async db =>
        {
            await db.CountLines.ExecuteDeleteAsync();
            await db.DailyCounts.ExecuteDeleteAsync();
            await db.MonthlyCounts.ExecuteDeleteAsync();
            await db.YearlyCounts.ExecuteDeleteAsync();
            await db.OfficeMonths.ExecuteDeleteAsync();
            return await db.Database.ExecuteSqlAsync($"UPDATE \"DataVersions\" SET \"Counts\" = {Guid.NewGuid()}");
        });
        await AssertNoPageFailsAsync();
    }

    [Theory]
    [InlineData("9999-12-31", "9999")]
    [InlineData("0001-01-01", "0001")]
    [InlineData("2199-12-31", "2199")]
    [InlineData("1900-01-01", "1900")]
    public async Task AskedOfTheEndsOfTime_NoPageFails(string date, string year)
    {
        var month = date[..7];
        string[] addresses =
        [
            $"/window-counts/daily?date={date}", $"/window-counts/monthly?month={month}", $"/window-counts/monthly?month={month}&date={date}&view=month", $"/window-counts/monthly/cell?office=oe-branch&item=moving&date={date}",
            $"/window-counts/history?date={date}", $"/window-counts/history?from={date}&to={date}", $"/window-counts/checks?from={date}&to={date}", $"/window-counts/recording?year={year}",
            $"/window-counts/closing?month={month}", $"/window-counts/closing?year={year}", $"/window-counts/closing/due-days?year={year}&month={month}", $"/window-counts/import/template.xlsx?office=oe-branch&month={month}",
            $"/organization/offices?on={date}", $"/services?on={date}", $"/organization/offices/oe-branch?on={date}", $"/proposals/report?year={year}", $"/proposals?year={year}", $"/proposals/obligations?year={year}",
            $"/trends/yearly?from={year}&to={year}", $"/trends/yearly.csv?from={year}&to={year}", $"/trends/yearly.xlsx?from={year}&to={year}", $"/trends/yearly?from={year}&to={year}&view=index", $"/trends/monthly?year={year}", $"/trends/monthly.csv?year={year}", $"/trends/monthly.xlsx?year={year}",
            $"/trends/changes?from={year}&to={year}", $"/trends/changes?from=2011&to={year}", $"/trends/changes?from={year}&to=2013", $"/trends/offices/oe-branch?from={year}&to={year}", $"/trends/wards/nishi?from={year}&to={year}",
            $"/trends/compare?scope=ward:nishi&scope=ward:chuo&from={year}&to={year}", $"/trends/events?year={year}",
            $"/api/v1/trends/daily?from={date}&to={date}", $"/api/v1/trends/monthly?from={year}&to={year}", $"/api/v1/trends/monthly?from={year}", $"/api/v1/trends/monthly?to={year}", $"/api/v1/trends/yearly?from={year}&to={year}",
            $"/api/v1/trends/changes?from={year}&to={year}", $"/api/v1/window-counts/daily?office=oe-branch&from={date}&to={date}", $"/api/v1/window-counts/closing?month={month}", $"/api/v1/proposals?year={year}", $"/api/v1/offices?on={date}", $"/api/v1/services?on={date}",
        ];
        using var client = await _portal.SignInAsync("honcho-kacho");
        using var branch = await _portal.SignInAsync("oe");
        var failed = new List<string>();
        foreach (var address in addresses)
        {
            using var response = await (address.StartsWith("/window-counts", StringComparison.Ordinal) ? branch : client).GetAsync(address);
            using var other = await client.GetAsync(address);
            if (response.StatusCode >= HttpStatusCode.InternalServerError || other.StatusCode >= HttpStatusCode.InternalServerError) failed.Add(address);
            if (response.StatusCode == HttpStatusCode.NotFound && !address.Contains("/cell", StringComparison.Ordinal)) failed.Add($"{address}: not there");
        }
        Assert.Empty(failed);
    }

    private async Task AssertNoPageFailsAsync()
    {
        var failed = new List<string>();
        var shown = 0;
        foreach (var role in Roles)
        {
            using var client = await _portal.SignInAsync(role);
            foreach (var row in RouteTable.All.Where(row => row.Method == "GET"))
            {
                using var response = await client.Http.GetAsync(row.Address);
                if (response.StatusCode == HttpStatusCode.OK) shown++;
                if (response.StatusCode >= HttpStatusCode.InternalServerError) failed.Add($"{role} {row.Address}");
            }
        }
        Assert.Empty(failed);
        Assert.True(shown > 100, $"Only {shown} pages were shown.");
    }
}
