using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Daily;

[Collection(BrowserCollection.Name)]
public sealed class ExpiredSessionTests(BrowserFixture browser)
{
    [Fact]
    public async Task SavingAfterTheSessionExpired_LeadsBackToWhatWasTyped()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin");
        await day.Fields.First.FillAsync("112");
        await day.Page.Locator("#Note").FillAsync("午後に端末が停止");
        await day.Page.Context.ClearCookiesAsync(new() { Name = "wards.session" });

        await day.SaveAsync();
        await day.Page.FillAsync("[name=UserName]", "chuo-kumin");
        await day.Page.FillAsync("[name=Password]", SignIns.Password);
        await day.PressAsync("Enter");

        await Assertions.Expect(day.Page.GetByText("サインインの有効期限が切れました。入力した内容は残っています。")).ToBeVisibleAsync();
        await Assertions.Expect(day.Fields.First).ToHaveValueAsync("112");
        await Assertions.Expect(day.Page.Locator("#Note")).ToHaveValueAsync("午後に端末が停止");
    }
}
