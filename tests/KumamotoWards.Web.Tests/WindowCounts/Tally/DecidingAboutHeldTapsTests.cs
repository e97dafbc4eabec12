using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Tally;

/// <summary>The page on which an office decides about taps that are held. Each test has a month of its own.</summary>
public sealed class DecidingAboutHeldTapsTests(CountsPortal portal) : CountsApi(portal)
{
    private const string Held = "/window-counts/tally/held";

    [Fact]
    public async Task ASubmittedMonth_IsAskedFor_AndThePageSaysSo()
    {
        await HeldAsync("2026-10-30", OfficeMonthState.Submitted);

        var page = await DecideAsync("10月30日", "RequestReopen", "数え漏れがあったため");

        Assert.Equal("再開を依頼しました。", Notice(page));
        Assert.Contains("に再開を依頼しています", Card(page, "10月30日")!.Text(), StringComparison.Ordinal);
        Assert.Equal(OfficeMonthAction.RequestReopen, await Portal.WithContextAsync(db => db.OfficeMonthSteps.Where(step => step.Month == new DateOnly(2026, 10, 1)).Select(step => step.Action).SingleAsync()));
    }

    [Fact]
    public async Task AnApprovedMonth_TakesACorrection_WithAReason()
    {
        await HeldAsync("2026-09-30", OfficeMonthState.Approved);
        var wrong = await AnswerAsync("9月30日", "Count", "");
        Assert.Equal("理由を入力してください", wrong.QuerySelector("#Reason-error")!.Text().Trim());
        Assert.Equal("#Reason", wrong.QuerySelector("[data-error-summary] a")!.GetAttribute("href"));
        Assert.True(((IHtmlInputElement)wrong.QuerySelector("input[name=Decision][value=Count][id=Decision]")!).IsChecked);

        var page = await DecideAsync("9月30日", "Count", "端末がつながらなかったため");

        Assert.Equal("1件の保留を解いて、数えました。", Notice(page));
        Assert.Null(Card(page, "9月30日"));
        Assert.Equal(1, (await DayAsync("2026-09-30")).GetProperty("counts").GetProperty("moving").GetInt32());
    }

    [Fact]
    public async Task SendingTheDecisionTwice_SaysThatItWasDecided()
    {
        await HeldAsync("2026-08-31", OfficeMonthState.Locked);
        var form = Form(await Branch.GetPageAsync(Held), "8月31日");
        var fields = new Dictionary<string, string?> { ["Decision"] = "Discard", ["Reason"] = "押し間違い" };

        using (await Branch.SubmitAsync(form, fields)) Assert.Equal("1件を数えないことにしました。", Notice(await Branch.GetPageAsync(Held)));
        using (await Branch.SubmitAsync(form, fields)) Assert.Equal("この分は、先にほかの人が決めていました。", Notice(await Branch.GetPageAsync(Held)));
    }

    [Fact]
    public async Task WithoutADecision_ThePageAsksForOne_AndKeepsTheReason()
    {
        await HeldAsync("2026-07-31", OfficeMonthState.Locked);

        var page = await AnswerAsync("7月31日", "", "まだ決めていない");

        Assert.Contains("決め方を選んでください", page.QuerySelector("[data-error-summary]")!.Text(), StringComparison.Ordinal);
        Assert.Equal("まだ決めていない", ((IHtmlInputElement)page.QuerySelector("#Reason")!).Value);
    }

    [Fact]
    public async Task HeldTaps_StandOnTheHomePageOfTheHeadAndTheWard_AndNowhereElse()
    {
        await HeldAsync("2026-06-30", OfficeMonthState.Locked);

        foreach (var (user, shown) in new[] { ("oe", true), ("chuo-kumin", true), ("hanazono", false), ("honcho", false) })
        {
            var home = await (await Portal.ClientOfAsync(user)).GetPageAsync("/");
            Assert.Equal(shown, home.QuerySelectorAll($".task a[href='{Held}']").Length == 1);
        }
    }

    [Fact]
    public async Task AnotherWardsTaps_AreNotShown_AndAForgedDecisionIsForbidden()
    {
        var id = await HeldAsync("2026-05-29", OfficeMonthState.Locked);
        var stranger = await Portal.ClientOfAsync("hanazono");

        Assert.Null(Card(await stranger.GetPageAsync(Held), "5月29日"));
        using var response = await stranger.Http.PostAsync(Held, new FormUrlEncodedContent(
        [
            new("Ids", $"{id}"), new("Decision", "Discard"), new("Reason", "いたずら"),
            new("__RequestVerificationToken", await stranger.TokenAsync()),
        ]));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    /// <summary>A tap into a month in that state.</summary>
    private async Task<int> HeldAsync(string date, OfficeMonthState state)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        await Portal.WithContextAsync(async db =>
        {
            var office = await db.Offices.SingleAsync(row => row.Slug == Office);
            db.OfficeMonths.Add(new OfficeMonth(office.Id, new DateOnly(day.Year, day.Month, 1), state));
            return await db.SaveChangesAsync();
        });
        var id = Guid.NewGuid();
        Assert.Single((await TapAsync(HttpStatusCode.OK, Tap(date, 1, id: id))).GetProperty("held").EnumerateArray());
        return await Portal.WithContextAsync(db => db.HeldTallies.Where(tally => tally.ClientId == id).Select(tally => tally.Id).SingleAsync());
    }

    private async Task<IHtmlDocument> DecideAsync(string day, string decision, string reason)
    {
        using var response = await SubmitAsync(day, decision, reason);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await Branch.GetPageAsync(Held);
    }

    private async Task<IHtmlDocument> AnswerAsync(string day, string decision, string reason)
    {
        using var response = await SubmitAsync(day, decision, reason);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await PortalClient.ReadPageAsync(response);
    }

    private async Task<HttpResponseMessage> SubmitAsync(string day, string decision, string reason) =>
        await Branch.SubmitAsync(Form(await Branch.GetPageAsync(Held), day), new Dictionary<string, string?> { ["Decision"] = decision, ["Reason"] = reason });

    private static IElement? Card(IHtmlDocument page, string day) => page.QuerySelectorAll(".held-card").FirstOrDefault(card => card.QuerySelector("h2")!.Text().Contains(day, StringComparison.Ordinal));

    private static IHtmlFormElement Form(IHtmlDocument page, string day) => (IHtmlFormElement)Card(page, day)!.QuerySelector("form")!;

    private static string Notice(IHtmlDocument page) => page.QuerySelector("main > .notice .notice-title")!.Text().Trim();
}
