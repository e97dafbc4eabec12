using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.WindowCounts;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Writing;

/// <summary>Two pages on one draft, by form and by the page's own saving.</summary>
public sealed class WritingTogetherTests(CountsPortal portal) : WritingPortal(portal)
{
    private readonly Guid _key = Guid.NewGuid();

    [Fact]
    public async Task TheSecondForm_GetsBothTexts_AndDecides()
    {
        var (id, conflict) = await MeetAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var cards = conflict.Page.QuerySelectorAll(".radio-card .as-written").Select(text => text.TextContent);
        Assert.Equal(["区役所が遠い", "待ち時間が長い"], cards);
        Assert.Equal(("区役所が遠い", "近くなる"), await TextsAsync(id));

        var undecided = await DecideAsync(conflict, []);
        Assert.Equal(["残す内容を選んでください"], undecided.Errors);
        var decided = await DecideAsync(undecided, new() { ["Keep[Problem]"] = "mine" });
        Assert.Equal(Edit(id), decided.Address);
        Assert.Equal(("待ち時間が長い", "近くなる"), await TextsAsync(id));
    }

    [Fact]
    public async Task WhatWasSavedFirst_MayBeKept_ByOneButton()
    {
        var (id, conflict) = await MeetAsync();
        await DecideAsync(conflict, new() { ["KeepTheirs"] = "true" });
        Assert.Equal(("区役所が遠い", "近くなる"), await TextsAsync(id));
    }

    [Fact]
    public async Task ChangedOnceMore_ItAsksOnceMore()
    {
        var (id, conflict) = await MeetAsync();
        await SendAsync(Edit(id), new() { ["Problem"] = "三度目", ["Do"] = "save" });
        var again = await DecideAsync(conflict, new() { ["Keep[Problem]"] = "mine" });
        Assert.Equal((HttpStatusCode.Conflict, "三度目"), (again.Status, (await StoredAsync(id)).Problem));
    }

    [Fact]
    public async Task Put_BeginsOnce_AndJoinsWhatOthersWrite()
    {
        var first = await PutAsync(new { Title = "税証明", Problem = "遠い" });
        var again = await PutAsync(new { Title = "税証明", Problem = "遠い" });
        var id = first.GetProperty("id").GetInt32();
        Assert.Equal((id, $"/proposals/{id}/edit"), (again.GetProperty("id").GetInt32(), again.GetProperty("address").GetString()));
        await SendAsync(Edit(id), new() { ["Problem"] = "区役所が遠い", ["Do"] = "save" });

        var joined = await PutAsync(new { Title = "税証明の発行", Problem = "遠い", Cost = "百", Seen = first.GetProperty("seen").GetString() });

        Assert.Equal("区役所が遠い", joined.GetProperty("theirs").GetProperty("Problem").GetString());
        Assert.Equal("見込む費用は数字で入力してください。例：1200000", joined.GetProperty("errors").GetProperty("Cost").GetString());
        Assert.Empty(joined.GetProperty("conflicts").EnumerateObject());
        var stored = await StoredAsync(id);
        Assert.Equal(("税証明の発行", "区役所が遠い"), (stored.Title, stored.Problem));

        var conflict = await PutAsync(new { Problem = "待ち時間が長い", Seen = first.GetProperty("seen").GetString() });
        Assert.Equal("課題", conflict.GetProperty("conflicts").GetProperty("Problem").GetString());
        Assert.Equal("区役所が遠い", (await StoredAsync(id)).Problem);
    }

    [Fact]
    public async Task Put_SignedOut_OfOthers_OrOnItsWay_IsRefusedInWords()
    {
        using var nobody = Portal.NewClient();
        using var signedOut = await nobody.Http.PutAsJsonAsync(Address, new { Title = "税証明" });
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
        var id = (await PutAsync(Whole)).GetProperty("id").GetInt32();
        Assert.Equal("not-found", (await PutAsync(new { Title = "書き換え" }, HttpStatusCode.NotFound, Stranger)).GetProperty("code").GetString());
        await SendAsync(Edit(id), new() { ["Do"] = "submit" });
        var closed = await PutAsync(new { Title = "書き換え" }, HttpStatusCode.Conflict);
        Assert.Equal("closed", closed.GetProperty("code").GetString());
        Assert.Contains("区内確認", closed.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("unreadable", (await PutAsync("title", HttpStatusCode.BadRequest)).GetProperty("code").GetString());
    }

    private string Address => $"/api/v1/proposals/drafts/{_key}";

    private async Task<(int Id, PageAnswer Conflict)> MeetAsync()
    {
        var id = await BeginAsync();
        var client = await Portal.ClientOfAsync(Branch);
        var second = PortalClient.FormIn(await client.GetPageAsync(Edit(id)), Edit(id));
        await SendAsync(Edit(id), new() { ["Problem"] = "区役所が遠い", ["Do"] = "save" });
        var typed = new Dictionary<string, string?> { ["Problem"] = "待ち時間が長い", ["Effect"] = "近くなる", ["Do"] = "save" };
        return (id, await AnswerAsync(await client.SubmitAsync(second, typed)));
    }

    private async Task<PageAnswer> DecideAsync(PageAnswer page, Dictionary<string, string?> fields) =>
        await AnswerAsync(await (await Portal.ClientOfAsync(Branch)).SubmitAsync(PortalClient.FormIn(page.Page, "/proposals/"), fields));

    private async Task<(string, string)> TextsAsync(int id) => await StoredAsync(id) is var stored ? (stored.Problem, stored.Effect) : default;

    private async Task<JsonElement> PutAsync(object body, HttpStatusCode expected = HttpStatusCode.OK, string user = Branch)
    {
        using var response = await (await Portal.ClientOfAsync(user)).SendJsonAsync(HttpMethod.Put, Address, body);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
