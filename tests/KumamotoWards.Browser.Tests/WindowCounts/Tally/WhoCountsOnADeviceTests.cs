using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

/// <summary>One device, its queue, and who is signed in there.</summary>
[Collection(DeviceCollection.Name)]
public sealed class WhoCountsOnADeviceTests(Chromium chromium) : DeviceTests(chromium)
{
    [Fact]
    public async Task AnExpiredSession_KeepsTheQueue_UntilOneHasSignedInAgain()
    {
        await Device.ForgetSessionAsync();
        await Device.TapAsync();
        await Device.TapAsync("seal");
        await Assertions.Expect(Device.Line).ToContainTextAsync("サインインの有効期限が切れました。数えた分はこの端末に残っています。");
        await Device.ExpectUnsentAsync(2);

        await Device.Page.Locator("[data-line-action]").ClickAsync();
        await Device.SignInAsync("oe");

        await Device.ExpectUnsentAsync(0);
        Assert.Equal(2, (await Portal.LinesAsync()).Count);
    }

    [Fact]
    public async Task AnotherPersonsQueue_IsShown_AndWaitsForThatPerson()
    {
        await Device.OfflineAsync();
        await Device.TapAsync();
        await Device.TapAsync();
        await Device.ForgetSessionAsync();
        await Device.OfflineAsync(false);
        await Device.Page.GotoAsync("/account/sign-in");
        await Device.SignInAsync("hanazono");
        await Device.OpenAsync();
        await Assertions.Expect(Device.Page.Locator("[data-others]")).ToContainTextAsync("山口 真理さんの未送信が 2件あります。");
        await Device.TapAsync();
        await Device.ExpectUnsentAsync(0);
        Assert.Empty(await Portal.LinesAsync());

        await Device.ForgetSessionAsync();
        await Device.Page.GotoAsync("/account/sign-in");
        await Device.SignInAsync("oe");
        await Device.OpenAsync();

        await Device.ExpectCountAsync("moving", "2");
        var people = (await Portal.LinesAsync()).Select(line => line.StaffMemberId).Concat((await Portal.LinesAsync("hanazono-general-branch")).Select(line => line.StaffMemberId));
        Assert.Equal(2, people.Distinct().Count());
        Assert.Single(await Portal.LinesAsync("hanazono-general-branch"));
    }

    [Fact]
    public async Task SomebodyElseSigningInInAnotherTab_StopsThisOne()
    {
        await Device.ForgetSessionAsync();
        var other = await Device.NewTabAsync();
        await other.GotoAsync("/account/sign-in");
        await other.FillAsync("[name=UserName]", "hanazono");
        await other.FillAsync("[name=Password]", SignIns.Password);
        await other.Locator("[name=Password]").PressAsync("Enter");
        await other.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        await Device.Page.BringToFrontAsync();

        await Assertions.Expect(Device.Line).ToContainTextAsync("サインインしています。");
        await Assertions.Expect(Device.Page.Locator("[data-card='moving'] [data-plus]")).ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task AfterSigningOut_TheDeviceShowsNobodysData()
    {
        await Device.Page.GotoAsync("/");
        await Device.Page.Locator(".site-header > .sign-out button").ClickAsync();
        await Device.Page.WaitForURLAsync("**/account/sign-in**");

        await Device.RestartOfflineAsync("2026-11-20T08:02:00Z");

        await Assertions.Expect(Device.Page.Locator("[data-empty]")).ToBeVisibleAsync();
        await Assertions.Expect(Device.Page.Locator("main")).Not.ToContainTextAsync("大江");
        Assert.Equal("", await Device.Page.Locator(".person-name").InnerTextAsync());
    }
}
