using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts;

/// <summary>32 clients tap while the process is killed with -9: what was acknowledged is there once after the restart.</summary>
public sealed class SurvivingAKillTests
{
    private const int Clients = 32;
    private const int AcknowledgedBeforeKill = 200;

    // It comes at any hour, so the test runs on a holiday too.
    private const string Item = "family-register-counter";

    [Fact]
    public async Task EveryAcknowledgedTap_IsThereOnce()
    {
        await using var portal = await PortalProcess.StartAsync();
        var acknowledged = new ConcurrentBag<Guid>();
        var enough = new TaskCompletionSource();

        using (var client = await SignedInAsync(portal))
        {
            var token = await client.TokenAsync();
            var taps = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => TapUntilKilledAsync(client, token, acknowledged, enough))).ToList();
            await enough.Task;
            await portal.KillAsync();
            await Task.WhenAll(taps);
        }
        await portal.RestartAsync();

        Assert.True(acknowledged.Count >= AcknowledgedBeforeKill);
        await AssertOnceAsync(portal, acknowledged);
        using var again = await SignedInAsync(portal);
        Assert.Equal(acknowledged.Order(), await ResendAsync(again, acknowledged));
    }

    private static async Task<PortalClient> SignedInAsync(PortalProcess portal)
    {
        var client = portal.NewClient();
        using var response = await client.SubmitSignInAsync("oe", PortalFactory.DemoPassword);
        Assert.Equal(302, (int)response.StatusCode);
        return client;
    }

    private static async Task TapUntilKilledAsync(PortalClient client, string token, ConcurrentBag<Guid> acknowledged, TaskCompletionSource enough)
    {
        try
        {
            for (; ; )
            {
                var id = Guid.NewGuid();
                using var response = await PostAsync(client, token, [id]);
                Assert.Equal(200, (int)response.StatusCode);
                acknowledged.Add(id);
                if (acknowledged.Count >= AcknowledgedBeforeKill) enough.TrySetResult();
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
        catch (Exception failure)
        {
            enough.TrySetException(failure);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(PortalClient client, string token, IEnumerable<Guid> ids)
    {
        var date = new BusinessClock(TimeProvider.System).Today;
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/window-counts/tallies")
        {
            Content = JsonContent.Create(new { office = "oe-branch", lines = ids.Select(id => new { id, item = Item, date, delta = 1 }) }),
        };
        request.Headers.Add("X-CSRF-TOKEN", token);
        return client.Http.SendAsync(request);
    }

    private static async Task AssertOnceAsync(PortalProcess portal, IEnumerable<Guid> acknowledged)
    {
        await using var services = new ServiceCollection().AddWardsData(portal.Database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
        var lines = await db.CountLines.Where(line => line.Kind == CountLineKind.Tally).Select(line => line.ClientId).ToListAsync();
        Assert.Empty(acknowledged.Except(lines));
        Assert.Equal(lines.Count, await db.DailyCounts.SumAsync(count => count.Value));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<CountVerification>().RunAsync());
    }

    private static async Task<IEnumerable<Guid>> ResendAsync(PortalClient client, IEnumerable<Guid> ids)
    {
        using var response = await PostAsync(client, await client.TokenAsync(), ids);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("duplicates").EnumerateArray().Select(id => id.GetGuid()).Order();
    }
}
