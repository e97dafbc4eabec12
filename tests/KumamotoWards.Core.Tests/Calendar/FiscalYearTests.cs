using CsCheck;
using KumamotoWards.Core.Calendar;
using Xunit;

namespace KumamotoWards.Core.Tests.Calendar;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("2013-04-01", 2013)]
    [InlineData("2014-03-31", 2013)]
    [InlineData("2014-04-01", 2014)]
    [InlineData("2012-02-29", 2011)]
    public void Of_ADate_IsTheYearSinceApril(string date, int expected) =>
        Assert.Equal(expected, FiscalYear.Of(DateOnly.Parse(date)).StartYear);

    [Fact]
    public void AYear_RunsFromAprilToMarch()
    {
        var year = new FiscalYear(2011);

        Assert.Equal(new DateOnly(2011, 4, 1), year.FirstDay);
        Assert.Equal(new DateOnly(2012, 3, 31), year.LastDay);
        Assert.Equal(12, year.Months.Count);
        Assert.Equal(new DateOnly(2012, 3, 1), year.Months[^1]);
        Assert.True(year.Contains(new DateOnly(2012, 2, 29)));
        Assert.False(year.Contains(new DateOnly(2012, 4, 1)));
    }

    [Theory]
    [InlineData(1988, "昭和63年度（1988年度）", "昭63", "S63")]
    [InlineData(1989, "平成元年度（1989年度）", "平元", "H1")]
    [InlineData(2013, "平成25年度（2013年度）", "平25", "H25")]
    [InlineData(2018, "平成30年度（2018年度）", "平30", "H30")]
    [InlineData(2019, "令和元年度（2019年度）", "令元", "R1")]
    [InlineData(2026, "令和8年度（2026年度）", "令8", "R8")]
    public void Labels_NameTheEraOfMay(int start, string label, string axis, string official)
    {
        var year = new FiscalYear(start);

        Assert.Equal((label, axis, official), (year.Label, year.AxisLabel, year.OfficialLabel));
    }

    [Fact]
    public void ShortLabels_LeaveOutWhatStandsBesideThem()
    {
        Assert.Equal("平成25", new FiscalYear(2013).ShortLabel);
        Assert.Equal("令和元", new FiscalYear(2019).ShortLabel);
        Assert.Equal("令和元年度", new FiscalYear(2019).EraLabel);
    }

    [Theory]
    [InlineData("2013", 2013)]
    [InlineData(" ２０１３年度 ", 2013)]
    [InlineData("平成25年度", 2013)]
    [InlineData("平成２５", 2013)]
    [InlineData("平25", 2013)]
    [InlineData("H25", 2013)]
    [InlineData("ｈ２５", 2013)]
    [InlineData("平成25年度（2013年度）", 2013)]
    [InlineData("平成31年度", 2019)]
    [InlineData("令和元年度", 2019)]
    [InlineData("令和1年", 2019)]
    [InlineData("R1", 2019)]
    [InlineData("昭和63年度", 1988)]
    public void TryParse_WhatPeopleWrite_IsRead(string text, int expected)
    {
        Assert.True(FiscalYear.TryParse(text, out var year));
        Assert.Equal(expected, year.StartYear);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("20133")]
    [InlineData("0000")]
    [InlineData("平成0年度")]
    [InlineData("平成32年度")]
    [InlineData("昭和64年度")]
    [InlineData("天平3年度")]
    [InlineData("平成25年度（2014年度）")]
    [InlineData("2013-04-01")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(FiscalYear.TryParse(text, out _));

    [Fact]
    public void TryParse_EveryLabel_ComesBackAsItsYear() =>
        Gen.Int[1930, 2100].Sample(start =>
        {
            var year = new FiscalYear(start);
            foreach (var text in new[] { year.Label, year.EraLabel, year.ShortLabel, year.AxisLabel, year.OfficialLabel, $"{year}" })
                Assert.True(FiscalYear.TryParse(text, out var read) && read == year, text);
        });

    [Fact]
    public void Span_IncludesBothEnds()
    {
        var years = FiscalYear.Span(new FiscalYear(2011), new FiscalYear(2013));

        Assert.Equal([2011, 2012, 2013], years.Select(year => year.StartYear));
        Assert.Throws<ArgumentOutOfRangeException>(() => FiscalYear.Span(new FiscalYear(2013), new FiscalYear(2011)));
    }

    [Fact]
    public void Years_CompareByTheirStart()
    {
        var (earlier, later) = (new FiscalYear(2018), new FiscalYear(2019));

        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.Equal([earlier, later], new[] { later, earlier }.Order());
        Assert.Equal(later, earlier.Next);
        Assert.Equal(earlier, later.Previous);
    }
}
