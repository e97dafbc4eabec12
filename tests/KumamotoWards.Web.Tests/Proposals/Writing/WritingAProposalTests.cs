using System.Net;
using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Writing;

public sealed class WritingAProposalTests(CountsPortal portal) : WritingPortal(portal)
{
    [Fact]
    public async Task Save_LeadsToTheDraft_WithAllThatWasTyped()
    {
        var id = await BeginAsync(new(Whole) { ["Cost"] = "１，２００，０００円", ["WantedFiscalYear"] = "2027", ["SchoolDistrict"] = "白川校区" });

        var page = await OpenAsync(Edit(id));
        Assert.Contains("下書きを保存しました", page.QuerySelector(".notice.success")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1,200,000", page.QuerySelector("#Cost")!.GetAttribute("value"));
        Assert.Equal("21 / 60字", page.QuerySelector("[data-count-of=Title]")!.TextContent);
        Assert.Contains("必須の欄はすべて書かれています", page.QuerySelector(".checklist")!.TextContent, StringComparison.Ordinal);
        var stored = await StoredAsync(id);
        Assert.Equal((1_200_000L, 2027, "白川校区", ProposalKind.Improvement), (stored.Cost, stored.WantedFiscalYear, stored.SchoolDistrict, stored.Kind));
    }

    [Fact]
    public async Task Save_Blank_BeginsNothing()
    {
        var before = await CountAsync();
        var answer = await SendAsync(New, new() { ["Do"] = "save" });
        Assert.Equal(["まだ何も書かれていません。件名か課題などを入力すると、下書きを保存できます。"], answer.Errors);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Save_WhatIsTooLongOrNoNumber_IsSaidAndKept_AndTheRestIsSaved()
    {
        var affected = new string('あ', 1_126);
        var answer = await SendAsync(New, new() { ["Title"] = "", ["Problem"] = "遠い", ["Affected"] = affected, ["Cost"] = "百二十万", ["Do"] = "submit" });

        Assert.Equal(["「だれが困っているか」は 1,000字以内にしてください（いまは 1,126字）", "見込む費用は数字で入力してください。例：1200000"], answer.Errors);
        Assert.Equal((affected, "百二十万", "遠い"), (answer.Value("Affected"), answer.Value("Cost"), answer.Value("Problem")));
        Assert.Contains("over", answer.Page.QuerySelector("[data-count-of=Affected]")!.ClassList);
        var stored = await Portal.WithContextAsync(db => db.Proposals.AsNoTracking().OrderBy(each => each.Id).LastAsync());
        Assert.Equal(("遠い", "", null), (stored.Problem, stored.Affected, stored.Cost));
    }

    [Fact]
    public async Task Submit_WithoutWhatMustBeThere_SavesAndNamesIt()
    {
        var answer = await SendAsync(New, new() { ["Problem"] = "遠い", ["Do"] = "submit" });

        Assert.Equal(["件名を入力してください", "種別を選んでください", "提案することを入力してください", "見込む効果を入力してください"], answer.Errors);
        Assert.Equal("遠い", answer.Value("Problem"));
        // The page now is that of the draft: sent once more, it makes no second one.
        var again = answer.Page.QuerySelector("form.writing")!.GetAttribute("action")!;
        Assert.EndsWith("/edit", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_Whole_LeadsToTheProposal_InTheWardsHands()
    {
        var answer = await SendAsync(New, new(Whole) { ["Do"] = "submit" });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var id = int.Parse(answer.Address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(ProposalState.WardReview, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task SentTwice_OrAgainAfterGoingBack_ThereIsOneDraft()
    {
        var client = await Portal.ClientOfAsync(Branch);
        var form = PortalClient.FormIn(await client.GetPageAsync(New), New);
        var first = await AnswerAsync(await client.SubmitAsync(form, Whole, New));
        var before = await CountAsync();

        var again = await AnswerAsync(await client.SubmitAsync(form, Whole, New));
        var back = await AnswerAsync(await client.SubmitAsync(form, new Dictionary<string, string?>(Whole) { ["Title"] = "戻って書き直した" }, New));

        Assert.Equal(first.Address, again.Address);
        // What was saved meanwhile is not overwritten by the older page: it asks.
        Assert.Equal(HttpStatusCode.Conflict, back.Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Script_InEveryField_IsShownAsText()
    {
        const string script = "<script>alert(1)</script>\"'&";
        var fields = new Dictionary<string, string?> { ["Kind"] = "improvement", ["Do"] = "save" };
        foreach (var name in new[] { "Title", "SchoolDistrict", "Problem", "Affected", "Request", "Effect", "VisionGoal" }) fields[name] = script;
        var id = await BeginAsync(fields);

        foreach (var address in new[] { Edit(id), "/proposals/drafts" })
        {
            using var response = await (await Portal.ClientOfAsync(Branch)).GetAsync(address);
            var markup = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script>alert", markup, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert", markup, StringComparison.Ordinal);
        }
        Assert.Equal(script, (await StoredAsync(id)).Problem);
    }

    [Fact]
    public async Task OneMegabyteOfText_IsAnErrorAtItsField()
    {
        var answer = await SendAsync(New, new(Whole) { ["Problem"] = new string('長', 1_000_000) });
        Assert.Equal(["「課題」は 4,000字以内にしてください（いまは 1,000,000字）"], answer.Errors);
    }

    [Fact]
    public async Task AnotherUnitsDraft_IsNotFound_AndHeadquartersWritesNone()
    {
        var id = await BeginAsync();
        foreach (var address in new[] { Edit(id), $"{Edit(id)}/aside.html" })
        {
            using var read = await (await Portal.ClientOfAsync(Stranger)).GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        }
        var client = await Portal.ClientOfAsync(Stranger);
        var form = PortalClient.FormIn(await client.GetPageAsync(New), New);
        form.SetAttribute("action", Edit(id));
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(await client.SubmitAsync(form, Whole))).Status);
        using var headquarters = await (await Portal.ClientOfAsync("honcho")).GetAsync(New);
        Assert.Equal(HttpStatusCode.Forbidden, headquarters.StatusCode);
    }

    [Fact]
    public async Task AForgedKeyOrUnit_ChangesNothingElsewhere()
    {
        var id = await BeginAsync();
        var key = (await StoredAsync(id)).Key;

        var stolen = await SendAsync(New, new(Whole) { ["Title"] = "書き換え", ["Key"] = $"{key}" }, Stranger);
        var foreign = await SendAsync(New, new(Whole) { ["Unit"] = "1" }, Stranger);

        Assert.Equal(HttpStatusCode.NotFound, stolen.Status);
        Assert.Equal(Whole["Title"], (await StoredAsync(id)).Title);
        Assert.Equal(HttpStatusCode.OK, foreign.Status);
        Assert.NotEmpty(foreign.Errors);
    }

    [Fact]
    public async Task SomebodyWhoWorksInSeveralUnits_ChoosesForWhich_AndMayChange()
    {
        var page = await OpenAsync(New, "chuo-kacho");
        var units = page.QuerySelectorAll("[name=Unit]").Select(unit => unit.GetAttribute("value")!).ToList();
        Assert.Equal(2, units.Count);

        var id = await BeginAsync(new(Whole) { ["Unit"] = units[1] }, "chuo-kacho");
        Assert.Equal(units[1], $"{(await StoredAsync(id)).UnitId}");
        await SendAsync(Edit(id), new() { ["Unit"] = units[0] }, "chuo-kacho");
        Assert.Equal(units[0], $"{(await StoredAsync(id)).UnitId}");
    }

    [Fact]
    public async Task OnceItIsOnItsWay_TheFormKeepsWhatWasTyped_AndThePageLeadsToTheProposal()
    {
        var client = await Portal.ClientOfAsync(Branch);
        var id = await BeginAsync();
        var open = PortalClient.FormIn(await client.GetPageAsync(Edit(id)), Edit(id));
        await SendAsync(Edit(id), new() { ["Do"] = "submit" });

        var late = await AnswerAsync(await client.SubmitAsync(open, new Dictionary<string, string?> { ["Problem"] = "あとから書いた", ["Do"] = "save" }));

        Assert.Equal((HttpStatusCode.Conflict, "あとから書いた"), (late.Status, late.Value("Problem")));
        Assert.Contains("区内確認", Assert.Single(late.Errors), StringComparison.Ordinal);
        using var page = await client.GetAsync(Edit(id));
        Assert.Equal($"/proposals/{id}", page.Headers.Location!.OriginalString);
    }

    private Task<int> CountAsync() => Portal.WithContextAsync(db => db.Proposals.CountAsync());
}
