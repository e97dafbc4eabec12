using KumamotoWards.Web.Features.WindowCounts.Daily;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

public sealed class CountTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" 　", null)]
    [InlineData("0", 0)]
    [InlineData("０", 0)]
    [InlineData("00", 0)]
    [InlineData("１，２３４", 1234)]
    [InlineData("12 345", 12345)]
    [InlineData("999,999", 999_999)]
    public void Read_ACount(string? text, int? count) => Assert.Equal(new CountReading(count, null), CountText.Read(text));

    [Theory]
    [InlineData("12件")]
    [InlineData("十二")]
    [InlineData("+1")]
    [InlineData("−1")]
    [InlineData("1e3")]
    [InlineData("1,2")]
    [InlineData(",")]
    [InlineData("٣")]
    public void Read_WhatIsNone_SaysWhatToType(string text) => Assert.Equal(CountText.NotANumber, CountText.Read(text).Error);
}
