using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Proposals.Api;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Implementation;

public sealed class RecordingTheImplementationTests : IDisposable
{
    private readonly ProposalsPortal _portal = new();

    [Fact]
    public async Task BeforeItIsAdopted_ThereIsNothingToRecord()
    {
        var id = await _portal.UnderReviewAsync();

        var page = await (await _portal.AsAsync("honcho")).GetPageAsync($"/proposals/{id}/implementation");

        Assert.Null(page.GetElementById("implementation"));
        using var forged = await ForgeAsync("honcho", $"/proposals/{id}/implementation/progress", new() { ["Text"] = "始めた" });
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Equal(0, await _portal.Portal.WithContextAsync(db => db.ProposalMessages.CountAsync()));
    }

    [Fact]
    public async Task The主務課Plans_Reports_AndSaysWhatCameOfIt()
    {
        var id = await AdoptedAsync();
        var page = $"/proposals/{id}/implementation";

        await SaveAsync(id, "/plan", new() { ["BudgetFiscalYear"] = "2027" });
        await SaveAsync(id, "/milestones", new() { ["Title"] = "端末を置く", ["DueOn"] = "2026-11-16" });
        await SaveAsync(id, "/milestones", new() { ["Title"] = "研修をする", ["DueOn"] = "2026-12-10" });
        await SaveAsync(id, "/progress", new() { ["Text"] = "端末が届いた。\n来週から使う。" });
        await SaveAsync(id, "/result", new() { ["Result"] = "1日に 12件を受けている。" });

        var seen = await (await _portal.AsAsync("oe")).GetPageAsync(page);
        var text = seen.GetElementById("implementation")!.TextContent;
        Assert.Contains("令和9年度（2027年度）", text, StringComparison.Ordinal);
        Assert.Contains("2件のうち 0件が終わり、1件が遅れています。", text, StringComparison.Ordinal);
        Assert.Contains("4営業日遅れ", Assert.Single(seen.QuerySelectorAll(".milestones .chip.late")).TextContent, StringComparison.Ordinal);
        Assert.Contains("来週から使う。", text, StringComparison.Ordinal);
        Assert.Contains("1日に 12件を受けている。", text, StringComparison.Ordinal);
        // The proposer reads, and finds no form.
        Assert.Empty(seen.QuerySelectorAll("main form[method=post]"));

        var milestone = (await (await _portal.AsAsync("honcho")).GetPageAsync(page)).QuerySelector(".milestones form")!.GetAttribute("action")!;
        await SaveAsync(id, milestone[page.Length..], []);
        Assert.Contains("2件のうち 1件が終わりました。", (await (await _portal.AsAsync("oe")).GetPageAsync(page)).GetElementById("implementation")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtItsField_AndTheRestIsKept()
    {
        var id = await AdoptedAsync();

        using var answer = await PostAsync(id, "/milestones", new() { ["Title"] = "研修をする", ["DueOn"] = "" });

        var page = await PortalClient.ReadPageAsync(answer);
        var link = Assert.Single(page.QuerySelectorAll(".error-summary li a"));
        Assert.Equal(("期限を入力してください", "#milestone-DueOn"), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal("研修をする", ((IHtmlInputElement)page.GetElementById("milestone-Title")!).Value);
        Assert.True(page.GetElementById("milestone-Title")!.Closest("details")!.HasAttribute("open"));
        Assert.Single(page.QuerySelectorAll("details[open]"));
    }

    [Fact]
    public async Task AStaleForm_SavesNothing_AndKeepsWhatWasTyped()
    {
        var id = await AdoptedAsync();
        var page = await (await _portal.AsAsync("honcho")).GetPageAsync($"/proposals/{id}/implementation");
        await SaveAsync(id, "/plan", new() { ["BudgetFiscalYear"] = "2027" });

        var form = PortalClient.FormIn(page, $"/proposals/{id}/implementation/result");
        using var answer = await (await _portal.AsAsync("honcho")).SubmitAsync(form, new Dictionary<string, string?> { ["Result"] = "窓口が広がった" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var again = await PortalClient.ReadPageAsync(answer);
        Assert.Contains("ほかの人が先に進めたか", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("窓口が広がった", ((IHtmlTextAreaElement)again.GetElementById("result-Result")!).Value);
        Assert.Null(await _portal.Portal.WithContextAsync(db => db.Proposals.Where(each => each.Id == id).Select(each => each.Result).SingleAsync()));
    }

    [Fact]
    public async Task Others_AreRefused_WhateverTheyForge()
    {
        var id = await AdoptedAsync();
        var version = await _portal.Portal.WithContextAsync(db => db.Proposals.Where(each => each.Id == id).Select(each => each.Version).SingleAsync());
        var fields = new Dictionary<string, string>
        {
            ["Version"] = $"{version}",
            ["BudgetFiscalYear"] = "2027",
            ["Title"] = "端末を置く",
            ["DueOn"] = "2026-12-10",
            ["Text"] = "始めた",
            ["Result"] = "済んだ",
        };

        foreach (var user in new[] { "oe", "chuo-kacho", "hanazono", "admin" })
            foreach (var rest in new[] { "/plan", "/milestones", "/milestones/1", "/milestones/1/finish", "/milestones/1/remove", "/progress", "/result" })
            {
                using var answer = await ForgeAsync(user, $"/proposals/{id}/implementation{rest}", fields);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }

        Assert.Equal(version, await _portal.Portal.WithContextAsync(db => db.Proposals.Where(each => each.Id == id).Select(each => each.Version).SingleAsync()));
    }

    [Fact]
    public async Task TheEffect_StandsBesideTheReason()
    {
        const string figures = "Series[0].Place=office:oe-branch&Series[0].Item=moving&Basis=common-items";
        var id = (await _portal.DraftAsync()).GetProperty("id").GetInt32();
        using var reason = await (await _portal.AsAsync("oe")).PostFormAsync($"/proposals/{id}/evidence/new?{figures}&From=2011&To=2012", new Dictionary<string, string?>(), $"/proposals/{id}/evidence");
        await AdoptAsync(id);

        var honcho = await _portal.AsAsync("honcho");
        var form = await honcho.GetPageAsync($"/proposals/{id}/evidence/new");
        Assert.Equal(("office:oe-branch", "moving"), (((IHtmlSelectElement)form.GetElementById("Series_0__Place")!).Value, ((IHtmlSelectElement)form.GetElementById("Series_0__Item")!).Value));
        using var effect = await honcho.PostFormAsync($"/proposals/{id}/evidence/new?{figures}&From=2012&To=2013", new Dictionary<string, string?>(), $"/proposals/{id}/evidence");
        Assert.Equal($"/proposals/{id}#implementation", effect.Headers.Location?.OriginalString);

        var page = await honcho.GetPageAsync($"/proposals/{id}/implementation");
        Assert.Equal(["提案のとき", "実施のあと"], page.QuerySelectorAll(".effect-pair h4").Select(head => head.TextContent));
        var published = await _portal.Portal.WithContextAsync(db => db.YearlyCounts.AsNoTracking().Where(count => count.FiscalYear >= 2012
            && db.Offices.Any(each => each.Id == count.OfficeId && each.Slug == "oe-branch") && db.CountItems.Any(each => each.Id == count.CountItemId && each.Slug == "moving"))
            .OrderBy(count => count.FiscalYear).Select(count => count.Value).ToListAsync());
        Assert.Contains($"大江出張所の住民異動は、提案のとき {published[0]:N0}件（平成24年度）、実施のあと {published[1]:N0}件（平成25年度）です", page.GetElementById("implementation")!.TextContent, StringComparison.Ordinal);
        // The reason stays where the proposer left it: only the effect can be taken away here.
        Assert.Single(page.QuerySelectorAll("form[action$='/remove']"));
    }

    public void Dispose() => _portal.Dispose();

    private async Task<int> AdoptedAsync()
    {
        var id = (await _portal.DraftAsync()).GetProperty("id").GetInt32();
        await AdoptAsync(id);
        return id;
    }

    private async Task AdoptAsync(int id)
    {
        foreach (var (user, step) in new[] { ("oe", "submit"), ("chuo-kacho", "endorse"), ("honcho", "accept"), ("honcho", "start-review"), ("honcho-kacho", "adopt") })
            await _portal.StepAsync(user, id, step);
    }

    private async Task SaveAsync(int id, string rest, Dictionary<string, string?> fields)
    {
        using var answer = await PostAsync(id, rest, fields);
        Assert.Equal((HttpStatusCode.Redirect, $"/proposals/{id}#implementation"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private async Task<HttpResponseMessage> PostAsync(int id, string rest, Dictionary<string, string?> fields)
    {
        var honcho = await _portal.AsAsync("honcho");
        var page = await honcho.GetPageAsync($"/proposals/{id}/implementation");
        return await honcho.SubmitAsync(page.Forms.Single(form => form.GetAttribute("action") == $"/proposals/{id}/implementation{rest}"), fields);
    }

    private async Task<HttpResponseMessage> ForgeAsync(string user, string address, Dictionary<string, string> fields)
    {
        var client = await _portal.AsAsync(user);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        return await client.Http.SendAsync(request);
    }
}
