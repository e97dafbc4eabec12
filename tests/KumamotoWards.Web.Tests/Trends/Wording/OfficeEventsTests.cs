using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Wording;

/// <summary>What charts draw of events, and whose lines they part.</summary>
public sealed class OfficeEventsTests
{
    private static readonly YearSpan Span = new(new(2014), new(2018));

    private readonly FiguresBuilder _city = new();
    private readonly Ward _ward;
    private readonly Office _office;
    private readonly Office _other;

    public OfficeEventsTests()
    {
        _ward = _city.Ward("中");
        (_office, _other) = (_city.Office("一", _ward), _city.Office("二", _city.Ward("東")));
    }

    [Fact]
    public void TheEarthquake_PartsEveryLine()
    {
        var figures = _city.Earthquake().Build();

        foreach (var scope in new[] { City(figures), TrendScope.Of(figures, _ward, Geography.AsNow), TrendScope.Of(figures, _office) })
            Assert.Equal([new ChartEvent(new DateOnly(2016, 4, 14), "平成28年4月　熊本地震", BreaksLines: true)], OfficeEvents.Of(figures, scope, Span));
    }

    [Fact]
    public void ANoteThatBreaksNothing_PartsNoLine()
    {
        var figures = _city.Note("感染症対策", new DateOnly(2015, 2, 1), breaksSeries: false).Build();

        Assert.Equal([new ChartEvent(new DateOnly(2015, 2, 1), "平成27年2月から　感染症対策", BreaksLines: false)], OfficeEvents.Of(figures, City(figures), Span));
    }

    [Fact]
    public void AnOfficesBreak_PartsItsOwnLine_AndIsOnlyNamedOnOthers()
    {
        Change(_office, OfficeChangeKind.Expanded, new DateOnly(2015, 4, 1), breaks: true);
        var figures = _city.Build();

        Assert.True(Assert.Single(OfficeEvents.Of(figures, TrendScope.Of(figures, _office), Span)).BreaksLines);
        var ofTheCity = Assert.Single(OfficeEvents.Of(figures, City(figures), Span));
        Assert.Equal(("平成27年4月　一出張所の拡充", false), (ofTheCity.Label, ofTheCity.BreaksLines));
        Assert.Empty(OfficeEvents.Of(figures, TrendScope.Of(figures, _other), Span));
    }

    [Fact]
    public void PlacesSideBySide_ArePartedOnlyByWhatBreaksAllOfThem()
    {
        Change(_office, OfficeChangeKind.Expanded, new DateOnly(2015, 4, 1), breaks: true);
        var figures = _city.Earthquake().Build();

        Assert.Equal([false, true], OfficeEvents.Of(figures, [TrendScope.Of(figures, _office), TrendScope.Of(figures, _other)], Span).Select(happened => happened.BreaksLines));
    }

    [Fact]
    public void ARename_IsNotDrawnUnlessItBreaks()
    {
        Change(_office, OfficeChangeKind.Renamed, new DateOnly(2015, 4, 1), breaks: false);
        Change(_other, OfficeChangeKind.Renamed, new DateOnly(2016, 4, 1), breaks: true);
        var figures = _city.Build();

        Assert.Equal(new DateOnly(2016, 4, 1), Assert.Single(OfficeEvents.Of(figures, City(figures), Span)).Date);
    }

    [Fact]
    public void WhatHappensOnOneDay_StandsTogether()
    {
        _city.Item("既存");
        _city.Item("旅券", firstYear: 2015);
        _city.Item("台帳", lastYear: 2014);
        _city.Year(_office, 2014, 1, null, 1);
        Change(_office, OfficeChangeKind.Opened, new DateOnly(2015, 4, 1), breaks: false);
        Change(_other, OfficeChangeKind.Opened, new DateOnly(2015, 4, 1), breaks: false);
        var figures = _city.Build();

        Assert.Equal("平成27年4月　2窓口の新設、旅券の開始、台帳の終了", Assert.Single(OfficeEvents.Of(figures, City(figures), Span)).Label);
    }

    [Fact]
    public void ANoteOfAPlace_NamesItWhereItIsNotThePageItself()
    {
        var figures = _city.Note("改修", new DateOnly(2015, 7, 1), new DateOnly(2015, 7, 9), office: _office).Build();

        Assert.Equal("平成27年7月　一出張所の改修", Assert.Single(OfficeEvents.Of(figures, City(figures), Span)).Label);
        Assert.Equal("平成27年7月　改修", Assert.Single(OfficeEvents.Of(figures, TrendScope.Of(figures, _office), Span)).Label);
    }

    private static void Change(Office office, OfficeChangeKind kind, DateOnly on, bool breaks) => office.AddChange(new OfficeChange(on, kind, breaks, null));

    private static TrendScope City(YearlyFigures figures) => TrendScope.City(figures, FiguresBuilder.CityName);
}
