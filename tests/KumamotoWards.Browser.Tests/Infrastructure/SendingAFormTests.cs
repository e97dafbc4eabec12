using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Infrastructure;

[Collection(BrowserCollection.Name)]
public sealed class SendingAFormTests(BrowserFixture browser)
{
    private const string Send = "form[data-keep] .button.primary";

    [Fact]
    public async Task Submit_ASecondTime_IsHeldBack_AndTheButtonSaysThatItIsSending()
    {
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync("/parts");
        var seen = await tab.Page.EvaluateAsync<string>($$"""
            () => {
              const button = document.querySelector("{{Send}}");
              button.click();
              const again = new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button });
              return `${button.textContent} ${button.form.dispatchEvent(again) ? "sent again" : "held back"}`;
            }
            """);

        Assert.Equal("送信中… held back", seen);
        await tab.Page.WaitForSelectorAsync(".error-summary");
    }

    [Fact]
    public async Task Errors_TakeTheFocus_AndLeadIntoTheField()
    {
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync("/parts");
        await tab.Page.ClickAsync(Send);
        await Assertions.Expect(tab.Page.Locator(".error-summary")).ToBeFocusedAsync();

        await tab.Page.ClickAsync(".error-list a[href='#Cost']");
        await Assertions.Expect(tab.Page.Locator("#Cost")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_WarnsOnlyWhenSomethingWasTyped(bool typed)
    {
        await using var tab = await browser.NewTabAsync();
        var asked = false;
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked = true;
            await dialog.AcceptAsync();
        };
        await tab.Page.GotoAsync("/parts");
        await tab.Page.FocusAsync("#Subject");
        if (typed)
            await tab.Page.Keyboard.TypeAsync("x");
        await tab.Page.GotoAsync("/account/sign-in");

        Assert.Equal(typed, asked);
    }
}
