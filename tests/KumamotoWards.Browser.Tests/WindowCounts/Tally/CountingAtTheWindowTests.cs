using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

[Collection(DeviceCollection.Name)]
public sealed class CountingAtTheWindowTests(Chromium chromium) : DeviceTests(chromium)
{
    [Fact]
    public async Task Digits_Count_ShiftTakesBack_AndBothCanBeSwitchedOff()
    {
        await Device.Page.Keyboard.PressAsync("1");
        await Device.Page.Keyboard.PressAsync("1");
        await Device.Page.Keyboard.PressAsync("3");
        await Device.ExpectCountAsync("moving", "2");
        await Device.ExpectCountAsync("certificate", "1");
        await Device.Page.Keyboard.PressAsync("Shift+Digit1");
        await Device.ExpectCountAsync("moving", "1");

        await Device.Page.Locator("[data-keys]").UncheckAsync();
        await Device.Page.Keyboard.PressAsync("1");
        await Device.Page.Locator("[data-card='moving'] [data-minus]").ClickAsync();

        await Device.ExpectCountAsync("moving", "0");
        await Device.ExpectUnsentAsync(0);
        Assert.Equal([1, 1, 1, -1, -1], (await Portal.LinesAsync()).Select(line => line.Delta));
    }

    [Fact]
    public async Task WhatAColleagueCounts_ShowsWithinSeconds()
    {
        await using var colleague = await CountingDevice.SignedInAsync(Chromium, Portal);
        await colleague.TapAsync("seal");
        await colleague.ExpectUnsentAsync(0);

        await Device.ExpectCountAsync("seal", "1");
        await Assertions.Expect(Device.Page.Locator("[data-total]")).ToHaveTextAsync("1");
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task WithTapsUnsentAndSetAside_ThePageFits_AndAxeFindsNothing(Screen screen)
    {
        await Device.RestartOfflineAsync("2026-11-24T01:00:00Z");
        await Device.TapAsync();
        await Device.Page.SetViewportSizeAsync((int)screen, 900);
        await Axe.AssertFindsNothingAsync(Device.Page);
        await Device.OfflineAsync(false);
        await Assertions.Expect(Device.Page.Locator("[data-refused-list] li")).ToHaveCountAsync(1);

        Findings.AssertNone(await Device.Page.EvaluateAsync<string[]>(Layout.TooWide));
        await Axe.AssertFindsNothingAsync(Device.Page);
    }
}
