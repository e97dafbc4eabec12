using System.Net;
using KumamotoWards.Core.WindowCounts.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Checks;

/// <summary>What comes by tally is looked at by the program in the background.</summary>
public sealed class FollowingTalliesTests(CountsPortal portal) : ChecksScene(portal)
{
    [Fact]
    public async Task TheProgram_FollowsTheLedger()
    {
        var client = await Portal.ClientOfAsync("oe");
        using var response = await client.SendJsonAsync(
            HttpMethod.Post, "/api/v1/window-counts/tallies", new { office = Branch, lines = new[] { new { id = Guid.NewGuid(), item = "moving", date = "2026-11-20", delta = 400 } } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        Assert.Contains(Portal.Services.GetServices<IHostedService>(), service => service.GetType().Name == "CheckFollower");
        await Portal.InScopeAsync(services => services.GetRequiredService<LedgerFollower>().FollowAsync(new FollowedLines()));

        Assert.Equal(400, (await Portal.WithContextAsync(db => db.CountAlerts.SingleAsync())).Count);
    }
}
