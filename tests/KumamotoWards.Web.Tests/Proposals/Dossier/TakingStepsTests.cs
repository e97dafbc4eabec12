using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Dossier;

public sealed class TakingStepsTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private readonly DossierPortal _dossier = new();

    [Fact]
    public async Task AStep_LeadsBackToThePage_AndSaysSo_AndASecondClickDoesNothing()
    {
        var id = await _dossier.InStateAsync(ProposalState.Submitted);
        var page = await _dossier.PageAsync("honcho", id);
        Assert.Equal("hq-citizen-affairs", ((IHtmlSelectElement)page.GetElementById("accept_Section")!).Value);

        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, "accept", page: page));
        Assert.Equal("受け付けました", (await _dossier.PageAsync("honcho", id)).QuerySelector(".notice.success .notice-title")!.TextContent);
        using var again = await _dossier.SubmitAsync("honcho", id, "accept", page: page);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(1, await _dossier.Portal.WithContextAsync(db => db.ProposalSteps.CountAsync(step => step.Action == ProposalAction.Accept)));
    }

    [Fact]
    public async Task APartialAdoption_AsksForBothParts_AndTheReason_AtTheirFields()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);

        using var refused = await _dossier.SubmitAsync("honcho-kacho", id, "adopt-in-part", new() { ["Conditions"] = "来年度から" });

        var page = await PortalClient.ReadPageAsync(refused);
        Assert.Equal(["採択することを入力してください", "採択しないことを入力してください"], page.QuerySelectorAll(".error-list a").Select(each => each.TextContent));
        Assert.Equal("#adopt-in-part_Taken", page.QuerySelector(".error-list a")!.GetAttribute("href"));
        Assert.Equal("来年度から", ((IHtmlTextAreaElement)page.GetElementById("adopt-in-part_Conditions")!).Value);
        Assert.Single(page.QuerySelectorAll("details.confirm[open]"));
        using var noReason = await _dossier.SubmitAsync("honcho-kacho", id, "adopt-in-part", new() { ["Taken"] = "試行", ["NotTaken"] = "全域" }, page);
        Assert.NotNull((await PortalClient.ReadPageAsync(noReason)).GetElementById("adopt-in-part_Reason-error"));
        Assert.Equal(ProposalState.UnderReview, (await _dossier.StoredAsync(id)).State);
    }

    [Theory]
    [InlineData("defer", "NextAnswerOn", "2026-11-20", "次に回答する日は、明日から2年以内の日にしてください")]
    [InlineData("defer", "NextAnswerOn", "来月", "「来月」は読み取れません。書き方を確かめてください。")]
    [InlineData("decline", "Reason", "  ", "採択しない理由を入力してください。提案した所属に伝わります")]
    [InlineData("return", "Reason", "", "差し戻す理由を入力してください。提案した所属に伝わります")]
    public async Task ARefusal_ComesBackAtItsField(string step, string field, string value, string message)
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        var fields = new Dictionary<string, string?> { ["Reason"] = "理由です", [field] = value };

        using var refused = await _dossier.SubmitAsync("honcho-kacho", id, step, fields);

        var page = await PortalClient.ReadPageAsync(refused);
        Assert.Equal(message, page.GetElementById($"{step}_{field}-error")?.TextContent);
        Assert.Equal(ProposalState.UnderReview, (await _dossier.StoredAsync(id)).State);
    }

    [Fact]
    public async Task OfTwoWhoActAtOnce_TheSecondIsToldWhatHappened_AndTheWordsStayInTheForm()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        var seen = await _dossier.PageAsync("honcho-kacho", id);
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, "ask", new() { ["Text"] = "件数は" }));

        using var stale = await _dossier.SubmitAsync("honcho-kacho", id, "decline", new() { ["Reason"] = "書きかけの理由" }, seen);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await PortalClient.ReadPageAsync(stale);
        Assert.Equal("まだ記録していません", page.QuerySelector(".error-summary .notice-title")!.TextContent);
        Assert.Contains("最後の変更は、11月20日（金） 17:02の「質問」（本庁 市民課（例）　緒方 由美）です。", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("書きかけの理由", ((IHtmlTextAreaElement)page.GetElementById("decline_Reason")!).Value);
        // What stands now was shown: the next click decides.
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho-kacho", id, "decline", new() { ["Reason"] = "書きかけの理由" }, page));
    }

    [Fact]
    public async Task WhenTheFormIsGone_TheWordsAreStillThere()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        var seen = await _dossier.PageAsync("honcho-kacho", id);
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("oe", id, "withdraw"));

        using var stale = await _dossier.SubmitAsync("honcho-kacho", id, "defer", new() { ["Reason"] = "費用を確かめます", ["NextAnswerOn"] = "2027-01-29" }, seen);

        var page = await PortalClient.ReadPageAsync(stale);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Null(page.GetElementById("defer_Reason"));
        Assert.Contains("費用を確かめます", page.QuerySelectorAll(".notice textarea").Select(each => ((IHtmlTextAreaElement)each).Value));
        Assert.Contains("取下げ", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestion_StopsTheClock_AndTheReplyStartsIt_InWords()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        Assert.Equal("あと 20営業日", Clock(await _dossier.PageAsync("oe", id)));
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, "ask", new() { ["Text"] = "件数は" }));
        var page = await _dossier.PageAsync("oe", id);
        Assert.Equal("止まっています", Clock(page));
        Assert.Contains("大江出張所の番です。", page.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
        _dossier.GoTo(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(9)));
        // The holiday of the 23rd counts neither as passed nor as waited for.
        var reply = page.Forms.Select(form => form.GetAttribute("action")!).Single(action => action.EndsWith("/reply", StringComparison.Ordinal)).Replace($"/proposals/{id}/", "", StringComparison.Ordinal);

        await DossierPortal.DoneAsync(_dossier.SubmitAsync("oe", id, reply, new() { ["Text"] = "63件でした" }));

        page = await _dossier.PageAsync("honcho", id);
        Assert.Equal("あと 20営業日", Clock(page));
        Assert.Contains("質問への答えを待った 3営業日は数えていません。", page.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1往復", page.QuerySelector(".talk .note")!.TextContent);
    }

    [Fact]
    public async Task AnInternalNote_IsReadByHeadquarters_AndByNobodyElse_NorPrinted()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, "note", new() { ["Text"] = "財政課に相談する" }));

        Assert.Contains("財政課に相談する", (await _dossier.PageAsync("honcho-kacho", id)).QuerySelector(".said.internal")!.TextContent, StringComparison.Ordinal);
        foreach (var user in new[] { "oe", "chuo-kacho", "hanazono", "admin" })
            Assert.DoesNotContain("財政課に相談する", (await _dossier.PageAsync(user, id)).Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("財政課に相談する", (await (await _dossier.AsAsync("honcho")).GetPageAsync($"/proposals/{id}/print")).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileText_IsText_Everywhere()
    {
        var id = await _dossier.DraftAsync(new { title = "<script>alert(1)</script>", kind = "improvement", problem = Hostile, proposal = Hostile, effect = Hostile, affected = Hostile, schoolDistrict = "<b>校区", visionGoal = Hostile });
        foreach (var (user, step) in new[] { ("oe", "submit"), ("chuo-kacho", "endorse"), ("honcho", "accept"), ("honcho", "start-review") }) await _dossier.StepAsync(user, id, step);
        foreach (var form in new[] { "ask", "comment", "note" }) await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, form, new() { ["Text"] = Hostile }));
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho-kacho", id, "adopt-in-part", new() { ["Reason"] = Hostile, ["Taken"] = Hostile, ["NotTaken"] = Hostile, ["Conditions"] = Hostile }));

        foreach (var address in new[] { $"/proposals/{id}", $"/proposals/{id}/print" })
        {
            var page = await (await _dossier.AsAsync("honcho")).GetPageAsync(address);
            Assert.DoesNotContain("<script>alert", page.Source.Text, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main img, main script, main [onerror]"));
            Assert.Contains(Hostile, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AMillionLetters_AreRefusedAtTheField()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        foreach (var (form, field) in new[] { ("ask", "Text"), ("decline", "Reason") })
        {
            using var refused = await _dossier.SubmitAsync("honcho-kacho", id, form, new() { [field] = new string('長', 350_000) });
            Assert.Equal("2,000字以内にしてください", (await PortalClient.ReadPageAsync(refused)).GetElementById($"{form}_{field}-error")?.TextContent);
        }
    }

    [Fact]
    public async Task ADeputysAnswer_WaitsFor後閲_AtHomeAndOnItsPage()
    {
        await _dossier.Portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Core.Data.WardsDbContext>();
            var unit = await db.Units.SingleAsync(each => each.Code == "hq-citizen-affairs");
            var deputy = await db.StaffMembers.SingleAsync(each => each.Name == "緒方 由美");
            await services.GetRequiredService<DeputyRegister>().AddAsync(unit, new NewDeputy(deputy.Id, 1, new DateOnly(2026, 11, 1), null));
            return true;
        });
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        Assert.Contains("代決で採択する", (await _dossier.PageAsync("honcho", id)).QuerySelectorAll(".next summary").Select(each => each.TextContent));
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, "adopt"));
        Assert.Contains("後閲を待っています", (await _dossier.PageAsync("oe", id)).QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
        var decider = await _dossier.AsAsync("honcho-kacho");
        Assert.Contains("提案の代決の後閲を待っています", (await decider.GetPageAsync("/")).QuerySelectorAll(".task-title").Select(each => each.TextContent.Trim()));
        Assert.Empty((await (await _dossier.AsAsync("chuo-kacho")).GetPageAsync("/proposals/reviews")).QuerySelectorAll("tbody tr"));

        using var seen = await decider.PostFormAsync("/proposals/reviews", new Dictionary<string, string?>());

        Assert.Contains("後閲済み：11月20日（金）", (await _dossier.PageAsync("oe", id)).QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await decider.GetPageAsync("/proposals/reviews")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task TwoProposals_AreAnsweredByOne_AndShowEachOther()
    {
        var (lead, other) = (await _dossier.InStateAsync(ProposalState.UnderReview), await _dossier.InStateAsync(ProposalState.UnderReview));
        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", other, "link", new() { ["Lead"] = $"{lead}" }));
        Assert.Equal($"/proposals/{lead}", (await _dossier.PageAsync("oe", other)).QuerySelector(".linked a")!.GetAttribute("href"));
        Assert.Equal($"/proposals/{other}", (await _dossier.PageAsync("oe", lead)).QuerySelector(".linked a")!.GetAttribute("href"));
        Assert.Null((await _dossier.PageAsync("honcho-kacho", other)).GetElementById("adopt_Reason"));

        await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho-kacho", lead, "adopt", new() { ["Reason"] = "まとめて採択" }));

        Assert.Equal(ProposalState.Adopted, (await _dossier.StoredAsync(other)).State);
        Assert.Contains("まとめて採択", (await _dossier.PageAsync("oe", other)).QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePage_CostsAFewQueries_HoweverMuchWasSaid()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        await _dossier.PageAsync("honcho", id);
        var few = await CommandsAsync(id);
        foreach (var word in Enumerable.Range(1, 10)) await DossierPortal.DoneAsync(_dossier.SubmitAsync("honcho", id, "comment", new() { ["Text"] = $"発言 {word}" }));

        Assert.Equal(few, await CommandsAsync(id));
        Assert.InRange(few, 1, 40);
    }

    public void Dispose() => _dossier.Dispose();

    private async Task<int> CommandsAsync(int id)
    {
        await _dossier.PageAsync("honcho", id);
        using var log = CommandLog.Of(_dossier.Portal);
        await _dossier.PageAsync("honcho", id);
        return log.Commands.Count;
    }

    private static string Clock(IHtmlDocument page) => page.QuerySelector(".clock-left")!.TextContent.Trim();
}
