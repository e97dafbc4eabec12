using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.WindowCounts;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

[Collection(DeviceCollection.Name)]
public sealed class CountingWithoutALineTests(Chromium chromium) : DeviceTests(chromium)
{
    private const string Now = "2026-11-20T08:02:00Z";
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public async Task ClosedAndStartedAgainOffline_EveryTapIsThere_AndCountsOnce()
    {
        await Device.TapAsync();
        await Device.ExpectUnsentAsync(0);
        await Device.OfflineAsync();
        await Device.TapAsync();
        await Device.TapAsync("seal");
        await Assertions.Expect(Device.Line).ToContainTextAsync("オフラインです。数えた分はこの端末に保存しています。");
        await Device.ExpectUnsentAsync(2);

        await Device.RestartOfflineAsync(Now);
        await Device.ExpectUnsentAsync(2);
        await Assertions.Expect(Device.Page.Locator(".person-name")).ToHaveTextAsync("山口 真理");
        await Device.TapAsync();
        await Device.ExpectCountAsync("moving", "3");
        await Device.OfflineAsync(false);
        await Device.ExpectUnsentAsync(0);

        await Device.ExpectCountAsync("moving", "3");
        var lines = await Portal.LinesAsync();
        Assert.Equal([1, 1, 1, 1], lines.Select(line => line.Delta));
        Assert.All(lines, line => Assert.Equal((Friday, true), (line.PeriodStart, line.HappenedAt is not null)));
    }

    [Fact]
    public async Task WhatAClosedCounterHasLeft_IsSentByAnyPageOfItsPerson()
    {
        await Device.OfflineAsync();
        await Device.TapAsync();
        await Device.CloseAsync();
        await Device.StartAsync();

        await Device.Page.RunAndWaitForResponseAsync(() => Device.Page.GotoAsync("/"), answer => answer.Url.EndsWith("/window-counts/tallies", StringComparison.Ordinal));

        Assert.Single(await Portal.LinesAsync());
    }

    [Fact]
    public async Task TwoTabs_SendWhatEachHasCounted_Once()
    {
        var second = await Device.NewTabAsync();
        await Device.OpenAsync(second);
        await CountingDevice.ExpectConnectedAsync(second);
        await Device.OfflineAsync();
        for (var tap = 0; tap < 4; tap++) await Device.TapAsync(page: tap % 2 == 0 ? Device.Page : second);
        await Device.ExpectUnsentAsync(4);
        await Assertions.Expect(second.Locator("[data-unsent]")).ToHaveTextAsync("4");

        await Device.OfflineAsync(false);

        await Device.ExpectUnsentAsync(0);
        await Assertions.Expect(second.Locator("[data-unsent]")).ToHaveTextAsync("0");
        Assert.Equal([1, 1, 1, 1], (await Portal.LinesAsync()).Select(line => line.Delta));
    }

    [Fact]
    public async Task TapsAroundMidnight_SentDaysLater_KeepTheirDays()
    {
        await Device.RestartOfflineAsync("2026-11-18T14:59:50Z");
        await Device.TapAsync();
        await Device.RestartOfflineAsync("2026-11-18T15:00:10Z");
        await Device.ExpectCountAsync("moving", "?");
        await Device.TapAsync();

        await Device.OfflineAsync(false);
        await Device.ExpectUnsentAsync(0);

        Assert.Equal(
            [(Friday.AddDays(-2), new DateTime(2026, 11, 18, 14, 59, 50)), (Friday.AddDays(-1), new DateTime(2026, 11, 18, 15, 0, 10))],
            (await Portal.LinesAsync()).Select(line => (line.PeriodStart, line.HappenedAt!.Value)));
    }

    [Fact]
    public async Task AClockInTheFuture_SetsItsTapsAside_WhileTheOthersAreSent()
    {
        await Device.RestartOfflineAsync(Now);
        await Device.TapAsync("seal");
        await Device.RestartOfflineAsync("2026-11-24T01:00:00Z");
        await Device.TapAsync();
        await Device.TapAsync();
        await Device.OfflineAsync(false);
        var aside = Device.Page.Locator("[data-refused-list] li");
        await Assertions.Expect(aside).ToHaveCountAsync(2);
        await Assertions.Expect(aside.First).ToContainTextAsync("11月24日（火）はまだ来ていません。");
        Assert.Single(await Portal.LinesAsync());

        await aside.First.Locator("[data-refused-date]").FillAsync("2026-11-20");
        await aside.First.Locator("[data-refused-send]").ClickAsync();
        await Assertions.Expect(aside).ToHaveCountAsync(1);
        await aside.First.Locator("[data-refused-drop]").ClickAsync();
        await Assertions.Expect(aside).ToHaveCountAsync(0);
        await Device.ExpectUnsentAsync(0);

        Assert.Equal([Friday, Friday], (await Portal.LinesAsync()).Select(line => line.PeriodStart));
    }

    [Fact]
    public async Task ATapIntoASubmittedMonth_IsHeld_AndThePageSaysWhomToAsk()
    {
        await Portal.MonthIsAsync(OfficeMonthState.Submitted, new DateOnly(2026, 10, 1));
        await Device.RestartOfflineAsync("2026-10-30T01:00:00Z");
        await Device.TapAsync();

        await Device.OfflineAsync(false);

        await Assertions.Expect(Device.Page.Locator("[data-held]")).ToContainTextAsync("1件は、10月分が提出済みのため保留しています。所長に確認してください。");
        await Device.ExpectUnsentAsync(0);
        Assert.Empty(await Portal.LinesAsync());

        await Portal.ReopenedAndCountedAsync();
        await Device.Page.ReloadAsync();
        await Assertions.Expect(Device.Page.Locator("[data-held]")).ToBeHiddenAsync();
        Assert.Single(await Portal.LinesAsync());
    }
}
