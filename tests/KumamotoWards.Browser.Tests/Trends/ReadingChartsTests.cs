using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Trends;

/// <summary>A chart without eyes and without a mouse: one picture with a name, one tab stop, its points by arrow keys.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReadingChartsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/trends/yearly")]
    [InlineData("/trends/monthly")]
    [InlineData("/trends/wards/chuo")]
    public async Task Read_AChartIsOnePicture_AndAtMostOneOfItsPoints(string address)
    {
        await using var tab = await browser.NewTabAsync(user: "chuo-kacho");
        await tab.Page.GotoAsync(address);
        await Assertions.Expect(tab.Page.Locator(".stop[tabindex='0']").First).ToBeAttachedAsync();

        var charts = await tab.Page.Locator(".chart:visible").CountAsync();
        var pictures = await tab.Page.Locator("main").GetByRole(AriaRole.Img).CountAsync();

        Assert.InRange(pictures, 1, charts);
        Assert.Equal(charts, await tab.Page.Locator("svg[role][aria-label]:visible").CountAsync());
    }

    [Fact]
    public async Task Keys_ReachEveryPoint_EscapeHidesTheFigures_AndTabLeaves()
    {
        await using var tab = await browser.NewTabAsync(user: "chuo-kacho");
        await tab.Page.GotoAsync("/trends/wards/chuo");
        var (chart, focused) = (tab.Page.Locator(".chart").First, tab.Page.Locator(".stop:focus"));
        var stops = chart.Locator("svg:visible .stop");
        await chart.Locator("svg:visible .stop[tabindex='0']").FocusAsync();

        await tab.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(stops.Last).ToBeFocusedAsync();
        await Assertions.Expect(chart.Locator(".chart-tip")).ToBeVisibleAsync();
        await Assertions.Expect(chart.GetByRole(AriaRole.Img)).ToHaveCountAsync(1);

        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chart.Locator(".chart-tip")).ToBeHiddenAsync();
        await Assertions.Expect(stops.Last).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(stops.First).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(stops.And(focused)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_InAGroupOfSmallCharts_GoFromOneToTheNext()
    {
        await using var tab = await browser.NewTabAsync(user: "chuo-kacho");
        await tab.Page.GotoAsync("/trends/wards/chuo");
        var group = tab.Page.Locator("[data-chart-group]").First;
        await group.Locator(".stop[tabindex='0']").FocusAsync();

        await tab.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(group.Locator(".chart").Nth(1).Locator(".stop:focus")).ToHaveCountAsync(1);
        await Assertions.Expect(group.Locator(".stop[tabindex='0']")).ToHaveCountAsync(1);
        await Assertions.Expect(group.Locator("svg[role='group']")).ToHaveCountAsync(1);
    }
}
