using KumamotoWards.Core.Calendar;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace KumamotoWards.Core.Tests.Calendar;

public sealed class BusinessClockTests
{
    [Theory]
    [InlineData("2026-03-31T14:59:59Z", "2026-03-31")]
    [InlineData("2026-03-31T15:00:00Z", "2026-04-01")]
    public void Today_TurnsAtMidnightInTokyo(string instant, string expected)
    {
        var clock = new BusinessClock(new FakeTimeProvider(DateTimeOffset.Parse(instant)));

        Assert.Equal(DateOnly.Parse(expected), clock.Today);
    }

    [Fact]
    public void UtcNow_IsUtc()
    {
        var instant = new DateTimeOffset(2026, 11, 20, 17, 2, 0, TimeSpan.FromHours(9));

        var now = new BusinessClock(new FakeTimeProvider(instant)).UtcNow;

        Assert.Equal((DateTimeKind.Utc, 8), (now.Kind, now.Hour));
        Assert.Equal(17, BusinessClock.ToTokyo(now).Hour);
    }

    [Fact]
    public void ToTokyo_ALocalTime_IsRefused() =>
        Assert.Throws<ArgumentException>(() => BusinessClock.ToTokyo(new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Local)));
}
