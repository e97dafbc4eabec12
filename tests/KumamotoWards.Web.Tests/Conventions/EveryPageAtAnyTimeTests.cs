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
