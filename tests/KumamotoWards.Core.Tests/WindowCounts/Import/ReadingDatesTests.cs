using KumamotoWards.Core.Calendar;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Import;

public sealed class ReadingDatesTests
{
    [Theory]
    [InlineData("2026/11/20")]
    [InlineData("2026-11-20")]
    [InlineData("2026.11.20")]
    [InlineData("20261120")]
    [InlineData("2026/11/20 0:00:00")]
    [InlineData("2026年11月20日（金）")]
    [InlineData("令和8年11月20日")]
    [InlineData("令和８年１１月２０日（金・祝）")]
    [InlineData("R8.11.20")]
    [InlineData("r8/11/20")]
    [InlineData("R08-11-20")]
    [InlineData("令8.11.20")]
    public void ADay_IsReadAsPeopleWriteIt(string text)
    {
        Assert.True(JapaneseDateText.TryReadDay(text, out var date));
        Assert.Equal(new DateOnly(2026, 11, 20), date);
    }

    [Theory]
    [InlineData("H25.4", 2013, 4)]
    [InlineData("平成25年4月", 2013, 4)]
    [InlineData("2013-04", 2013, 4)]
    [InlineData("201304", 2013, 4)]
    [InlineData("平成31年5月", 2019, 5)]
    [InlineData("令和元年5月分", 2019, 5)]
    public void AMonth_IsReadToo(string text, int year, int month)
    {
        Assert.True(JapaneseDateText.TryReadMonth(text, out var first));
        Assert.Equal(new DateOnly(year, month, 1), first);
    }

    [Theory]
    [InlineData("2026/02/30")]
    [InlineData("R8.13.1")]
    [InlineData("X8.11.20")]
    [InlineData("11/20")]
    [InlineData("12345")]
    [InlineData("令和0年1月1日")]
    [InlineData("昭和200年1月1日")]
    [InlineData("")]
    [InlineData("=1+1")]
    public void WhatIsNoDay_IsNotGuessed(string text) => Assert.False(JapaneseDateText.TryReadDay(text, out _));

    [Theory]
    [InlineData("20", true)]
    [InlineData("20日", true)]
    [InlineData("11/20", true)]
    [InlineData("11月20日(金)", true)]
    [InlineData("10/20", false)]
    [InlineData("31", false)]
    public void ADayOfAKnownMonth_NeedsNoYear(string text, bool isRead)
    {
        Assert.Equal(isRead, JapaneseDateText.TryReadDayOf(new DateOnly(2026, 11, 1), text, out var date));
        if (isRead) Assert.Equal(new DateOnly(2026, 11, 20), date);
    }
}
