using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Tally;

/// <summary>What a browser is given to open the counter without a line.</summary>
public sealed partial class ServiceWorkerTests(CountsPortal portal) : IClassFixture<CountsPortal>
{
    private const string Worker = "/window-counts/tally/worker.js";
    private const string Kept = "/window-counts/tally/offline";

    [Fact]
    public async Task TheWorker_MayServeThePage_AndThePolicyAllowsIt()
    {
        using var response = await (await portal.ClientOfAsync("oe")).GetAsync(Worker);

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("/window-counts/tally", response.Headers.GetValues("Service-Worker-Allowed").Single());
        Assert.Contains("worker-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task TheWorker_NamesFilesThatExist_AndEveryModuleThatThePageLoads()
    {
        var client = await portal.ClientOfAsync("oe");
        var script = await client.Http.GetStringAsync(Worker);
        var shell = JsonDocument.Parse(Shell().Match(script).Groups[1].Value).RootElement;
        var plain = shell.GetProperty("plain").EnumerateArray().Select(address => address.GetString()!).ToList();
        var code = Code().Match(script).Groups[1].Value;

        foreach (var address in plain.Append(code))
        {
            using var file = await client.GetAsync(address);
            Assert.True(file.StatusCode == HttpStatusCode.OK, address);
        }
        var imported = Import().Matches(await client.Http.GetStringAsync("/js/tally.js")).Select(match => $"/js/{match.Groups[1].Value}");
        Assert.Empty(imported.Except(plain));
    }

    [Fact]
    public async Task TheKeptPage_IsTheSameForEverybody_AndNamesNobody()
    {
        var ofBranch = await (await portal.ClientOfAsync("oe")).Http.GetStringAsync(Kept);
        var ofHeadquarters = await (await portal.ClientOfAsync("honcho")).Http.GetStringAsync(Kept);
        var ofAdministrator = await (await portal.ClientOfAsync("admin")).Http.GetStringAsync(Kept);

        Assert.Equal(WithoutIds(ofBranch), WithoutIds(ofHeadquarters));
        Assert.Equal(WithoutIds(ofBranch), WithoutIds(ofAdministrator));
        Assert.DoesNotContain("山口", ofBranch, StringComparison.Ordinal);
        Assert.DoesNotContain("csrf-token", ofBranch, StringComparison.Ordinal);
        Assert.DoesNotMatch("__RequestVerificationToken[^>]+value=\"[^\"]", ofBranch);
    }

    [Fact]
    public async Task ThePage_GivesTheScriptWhatItKeeps()
    {
        var page = await (await portal.ClientOfAsync("oe")).GetPageAsync("/window-counts/tally");
        var data = JsonDocument.Parse(page.QuerySelector("[data-tally]")!.GetAttribute("data-tally")!).RootElement;

        Assert.Equal(("oe-branch", "山口 真理", 4), (data.GetProperty("office").GetString(), data.GetProperty("name").GetString(), data.GetProperty("items").GetArrayLength()));
        Assert.Equal("2026-11-20", data.GetProperty("day").GetProperty("date").GetString());
    }

    // The template's line id is a new one each time; a script makes its own.
    private static string WithoutIds(string html) => Id().Replace(html, "");

    [GeneratedRegex(@"self\.SHELL = (.+);")]
    private static partial Regex Shell();

    [GeneratedRegex(@"importScripts\(""(.+)""\)")]
    private static partial Regex Code();

    [GeneratedRegex(@"from ""\./(.+)""")]
    private static partial Regex Import();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
