using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.Proposals;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Proposals.Writing;

[Collection(BrowserCollection.Name)]
public sealed class WritingByKeyboardTests(BrowserFixture browser)
{
    private const int MostStops = 60;

    [Fact]
    public async Task TheWholeForm_FromTheFirstFieldToSubmission_WithoutTheMouse()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        var draft = await DraftInBrowser.OpenAsync(browser.Portal, tab.Page);
        await GoToFieldAsync(draft, "Title");
        await TypeAsync(draft, "手だけで書いた提案");

        await SubmitAsync(draft);
        await Assertions.Expect(draft.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await draft.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(draft.Focused).ToContainTextAsync("種別");
        await draft.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(draft.Focused).ToHaveAttributeAsync("name", "Kind");
        await draft.ReadyAsync();

        await draft.Page.Keyboard.PressAsync("ArrowDown");
        foreach (var (field, text) in new[] { ("SchoolDistrict", "白川校区"), ("Problem", "区役所が遠い"), ("Affected", "車のない方"), ("Request", "端末を置く"), ("Effect", "往復がなくなる"), ("Cost", "1200000") })
        {
            await GoToFieldAsync(draft, field);
            await TypeAsync(draft, text);
        }
        await GoToFieldAsync(draft, "WantedFiscalYear");
        await draft.Page.Keyboard.PressAsync("ArrowDown");
        await SubmitAsync(draft);

        await Assertions.Expect(draft.Page.Locator(".notice.success")).ToContainTextAsync("区に回付しました");
        var stored = await draft.StoredAsync("手だけで書いた提案");
        Assert.Equal((ProposalState.WardReview, "白川校区", "往復がなくなる", 1_200_000L), (stored!.State, stored.SchoolDistrict, stored.Effect, stored.Cost));
        Assert.NotNull(stored.WantedFiscalYear);
        Assert.Empty(tab.Errors);
    }

    private static Task TypeAsync(DraftInBrowser draft, string text) => draft.Page.Keyboard.InsertTextAsync(text);

    private static Task GoToFieldAsync(DraftInBrowser draft, string name) => TabToAsync(draft, $"document.activeElement.name === '{name}'");

    private static async Task SubmitAsync(DraftInBrowser draft)
    {
        await TabToAsync(draft, "document.activeElement.textContent === '区に回付する'");
        await draft.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(DraftInBrowser draft, string isThere)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await draft.Page.Keyboard.PressAsync("Tab");
            if (await draft.Page.EvaluateAsync<bool>(isThere)) return;
        }
        Assert.Fail($"The Tab key does not lead to {isThere}.");
    }
}
