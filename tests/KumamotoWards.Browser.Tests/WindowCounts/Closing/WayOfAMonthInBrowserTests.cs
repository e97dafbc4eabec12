using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Closing;

/// <summary>From the branch to headquarters and back again, each person in a browser of their own.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WayOfAMonthInBrowserTests(BrowserFixture browser)
{
    /// <summary>A month that no other browser test looks at.</summary>
    private const string Month = "/window-counts/closing?office=oe-branch&month=2026-08";

    [Fact]
    public async Task Reopened_Submitted_Returned_SubmittedAgain_Approved_Locked_AndReadOnly()
    {
        await StepAsync("honcho", "再開する", "数え違いの申し出");
        await StepAsync("oe", "提出する");
        await StepAsync("chuo-kacho", "差し戻す", "19日を確かめてください");
        await StepAsync("oe", "提出する");
        await StepAsync("chuo-kacho", "承認する");
        await StepAsync("honcho", "締める");

        await using var branch = await browser.NewTabAsync(user: "oe");
        await branch.Page.GotoAsync("/window-counts/daily?date=2026-08-19");
        await Assertions.Expect(branch.Page.Locator("main")).ToContainTextAsync("8月分は締められています。直すときは本庁に再開を依頼してください。");
        await Assertions.Expect(branch.Page.Locator("[data-save]")).ToHaveCountAsync(0);
        await branch.Page.GotoAsync(Month);
        await Assertions.Expect(branch.Page.Locator(".timeline > li")).ToHaveCountAsync(6);
        await Assertions.Expect(branch.Page.Locator("#detail-title")).ToContainTextAsync("訂正あり");
    }

    private async Task StepAsync(string user, string verb, string? reason = null)
    {
        await using var tab = await browser.NewTabAsync(user: user);
        await tab.Page.GotoAsync(Month);
        var step = tab.Page.Locator("details.confirm", new() { Has = tab.Page.Locator("summary", new() { HasTextRegex = new($"^{verb}$") }) });
        await step.Locator("summary").ClickAsync();
        if (reason is not null) await step.Locator("textarea").FillAsync(reason);
        await step.GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".notice.success")).ToContainTextAsync("8月分");
        Assert.Empty(tab.Errors);
    }
}
