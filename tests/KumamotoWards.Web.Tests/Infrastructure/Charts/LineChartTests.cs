using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class LineChartTests
{
    [Fact]
    public void Draw_Counts_StandAtTheirShareOfAnAxisFromZero()
    {
        var drawing = ChartPage.Drawing(ChartPage.Lines([400, 0, 200]));

        var box = drawing.Numbers("data-box");
        var (top, bottom) = (box[1], box[1] + box[3]);
        var line = drawing.QuerySelector(".line path")!.Numbers();
        Assert.Equal([top, bottom, (top + bottom) / 2], [line[1], line[3], line[5]]);
        Assert.Equal(["0", "100", "200", "300", "400"], drawing.QuerySelectorAll("g.end text").Select(t => t.TextContent));
    }

    [Fact]
    public void Draw_FiveSeries_ColoursTheThreeThatChangedMost()
    {
        var drawing = ChartPage.Drawing(ChartPage.Lines([100, 0, 101], [100, 0, 400], [300, 0, 100], [100, 0, 105], [100, 0, 20]));

        Assert.Equal(["第2", "第3", "第5"], Coloured(drawing));
        Assert.Equal(2, drawing.QuerySelectorAll("path.mark[fill='#767676']").Length);
    }

    [Fact]
    public void Draw_FourMarkedSeries_ColoursThreeOfThem()
    {
        var chart = ChartPage.Lines([1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]);
        chart = chart with { Series = [.. chart.Series.Select(s => s with { Highlighted = true })] };

        Assert.Equal(["第1", "第2", "第3"], Coloured(ChartPage.Drawing(chart)));
    }

    [Fact]
    public void Draw_EventThatBreaksLines_PartsEveryLineThere()
    {
        var chart = ChartPage.Lines([1, 2, 3], [3, 2, 1]) with { Events = [new(new(2013, 4, 1), "地震", BreaksLines: true)] };

        var lines = ChartPage.Drawing(chart).QuerySelectorAll(".line path");

        Assert.All(lines, line => Assert.Equal(4, line.Numbers().Length));
    }

    [Fact]
    public void Draw_EventThatBreaksNothing_PartsNoLine()
    {
        var chart = ChartPage.Lines([1, 2, 3]) with { Events = [new(new(2013, 4, 1), "感染症対策")] };

        Assert.Equal(6, ChartPage.Drawing(chart).QuerySelector(".line path")!.Numbers().Length);
    }

    [Theory]
    [InlineData("2012-09-30", 1)]
    [InlineData("2012-11-01", 2)]
    [InlineData("2013-04-14", 2)]
    public void Draw_Break_BeginsAnewWithTheYearThatIsMostlyAfterIt(string date, int first)
    {
        var chart = ChartPage.Lines([1, 2, 3, 4]) with { Years = ChartPage.Years(2011, 4), Events = [new(DateOnly.Parse(date), "地震", BreaksLines: true)] };

        var (drawing, parts) = (ChartPage.Drawing(chart), ChartPage.Drawing(chart).QuerySelector(".line path")!.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries));

        // A part of one year alone is a mark without a line.
        Assert.StartsWith($"{drawing.GetAttribute("data-at")!.Split(' ')[first]} ", parts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_BreakBeforeTheRunningYear_DoesNotLinkIt()
    {
        var chart = ChartPage.Lines([10, 12, 7]);
        chart = chart with { Years = [.. chart.Years.SkipLast(1), chart.Years[2] with { Through = "10月末" }], Events = [new(new(2013, 4, 14), "地震", BreaksLines: true)] };

        Assert.Null(ChartPage.Drawing(chart).QuerySelector("path.dots"));
        Assert.NotNull(ChartPage.Drawing(chart).QuerySelector("circle.open"));
    }

    [Fact]
    public void Write_UnfinishedSeries_SaysSoAtItsLastFigureOnly()
    {
        var chart = ChartPage.Lines([10, 12, null]);
        chart = chart with { Series = [chart.Series[0] with { Through = "10月末" }] };

        Assert.Equal("平成23年度|第1 10件\n平成24年度|第1 12件（10月末まで）\n平成25年度|第1 —", ChartPage.Figure(chart).GetAttribute("data-points"));
    }

    [Fact]
    public void Draw_FallOfTheRunningYear_MakesNoSeriesStandOut()
    {
        var chart = ChartPage.Lines([10, 20, 20], [10, 30, 30], [10, 40, 40], [100, 100, 1]);
        chart = chart with { Years = [.. chart.Years.SkipLast(1), chart.Years[2] with { Through = "4月末" }] };

        Assert.Equal(["第1", "第2", "第3"], Coloured(ChartPage.Drawing(chart)));
    }

    [Fact]
    public void Draw_BreakOfOneSeries_PartsOnlyThatLine()
    {
        var chart = ChartPage.Lines([1, 2, 3], [3, 2, 1]);
        chart = chart with { Series = [chart.Series[0] with { BreaksBefore = [2012] }, chart.Series[1]] };

        Assert.Equal([4, 6], ChartPage.Drawing(chart).QuerySelectorAll(".line path").Select(line => line.Numbers().Length));
    }

    [Fact]
    public void Draw_LongSpan_MarksBothEndsOfEachPartOnly()
    {
        var chart = ChartPage.Lines([.. Enumerable.Range(1, 12).Select(n => (long?)n)]) with { Years = ChartPage.Years(2011, 12) };
        chart = chart with { Events = [new(new(2016, 4, 1), "地震", BreaksLines: true)] };

        Assert.Equal(4, ChartPage.Drawing(chart).QuerySelector("path.mark")!.Strokes());
    }

    [Fact]
    public void Draw_MissingYear_LeavesAGap()
    {
        var drawing = ChartPage.Drawing(ChartPage.Lines([10, null, 20]));

        Assert.Empty(drawing.QuerySelector(".line path")!.Numbers());
        Assert.Equal(2, drawing.QuerySelector("path.mark")!.Strokes());
    }

    [Fact]
    public void Draw_RunningYear_IsDottedHollowAndNamesTheMonth()
    {
        var chart = ChartPage.Lines([10, 12, 7]);
        chart = chart with { Years = [.. chart.Years.SkipLast(1), chart.Years[2] with { Through = "10月末" }] };

        var drawing = ChartPage.Drawing(chart);

        Assert.Equal(4, drawing.QuerySelector(".line path")!.Numbers().Length);
        Assert.Equal(4, drawing.QuerySelector(".line path.dots")!.Numbers().Length);
        Assert.NotNull(drawing.QuerySelector("circle.open"));
        Assert.NotNull(drawing.QuerySelector("path.running"));
        Assert.Contains("年度途中", Texts(drawing));
        Assert.Contains("10月末 7件", Texts(drawing));
    }

    [Fact]
    public void Draw_SampleYears_StandUnderABracketBesidePublishedOnes()
    {
        var chart = ChartPage.Lines([10, 12, 7]);
        chart = chart with { Years = [.. chart.Years.SkipLast(1), chart.Years[2] with { IsSample = true }] };

        var drawing = ChartPage.Drawing(chart);

        var bracket = drawing.QuerySelector("rect.sample")!;
        var points = drawing.Numbers("data-at");
        Assert.InRange(bracket.Number("x"), points[1], points[2]);
        Assert.Contains("サンプル", Texts(drawing));
        Assert.Contains("公表値", Texts(drawing));
    }

    [Fact]
    public void Write_TextsOfTheCaller_AreEncoded()
    {
        var chart = ChartPage.Lines([1, 2, 3]) with { Title = "<b>\"題\"", Summary = "<script>", LabelHeading = "<i>" };
        chart = chart with
        {
            Series = [chart.Series[0] with { Name = "<u>区</u>", Change = "<s>" }],
            Events = [new(new(2012, 4, 1), "<em>新設")],
        };

        Assert.DoesNotMatch("<(b|script|i|u|s|em)[ >]", ChartPage.Html(chart));
        Assert.Equal("<b>\"題\"", ChartPage.Drawing(chart).GetAttribute("aria-label"));
    }

    public static TheoryData<long?[]> OddFigures => [[0, 0, 0], [null, null, null], [null, 5, null], [1, null, null]];

    [Theory]
    [MemberData(nameof(OddFigures))]
    public void Write_OddFigures_HasOnlyFiniteNumbers(long?[] values)
    {
        var html = ChartPage.Html(ChartPage.Lines(values));

        Assert.DoesNotContain("NaN", html);
        Assert.DoesNotContain("∞", html);
    }

    [Fact]
    public void Write_OneYear_PutsItInTheMiddle()
    {
        var drawing = ChartPage.Drawing(ChartPage.Lines([5]) with { Years = ChartPage.ThreeYears[..1] });

        var box = drawing.Numbers("data-box");
        Assert.Equal(box[0] + box[2] / 2, drawing.Numbers("data-at").Single(), 0.11);
    }

    [Fact]
    public void Write_AnotherNumberOfValuesThanYears_Throws() =>
        Assert.Throws<ArgumentException>(() => ChartPage.Html(ChartPage.Lines([1, 2])));

    [Fact]
    public void Write_Figure_HasSentenceNamedDrawingsTableAndPointsButNoIdOrStyle()
    {
        var figure = ChartPage.Figure(ChartPage.Lines([1234, null, 3]) with { SeriesHeading = "区" });

        Assert.Equal("増えました。", figure.QuerySelector("figcaption")!.TextContent);
        Assert.All(figure.QuerySelectorAll("svg"), svg => Assert.Equal(("img", "件数の推移"), (svg.GetAttribute("role"), svg.GetAttribute("aria-label"))));
        Assert.Equal(["w720", "w340"], figure.QuerySelectorAll("svg").Select(svg => svg.ClassName));
        Assert.Equal(["第1", "1,234", "—", "3", "+1.0 %"], figure.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
        Assert.Equal("平成23年度|第1 1,234件", figure.GetAttribute("data-points")!.Split('\n')[0]);
        Assert.Empty(figure.QuerySelectorAll("[id], [style], style, script"));
    }

    [Fact]
    public void Draw_NarrowAndWide_StayInsideTheirWidth()
    {
        var chart = ChartPage.Lines([333363, 280558, 292193], [218376, 248614, 265659]) with
        {
            Events = [new(new(2012, 4, 1), "平成24年4月　東区役所の新設、西・南・北区役所の拡充")],
        };

        foreach (var svg in ChartPage.Figure(chart).QuerySelectorAll("svg"))
        {
            Assert.All(svg.QuerySelectorAll("text:not(.end text):not(.mid text)"), text =>
                Assert.InRange(text.Number("x") + TextWidth.Of(text.TextContent), 0, svg.Number("width") + 1));
        }
    }

    private static string[] Coloured(AngleSharp.Dom.IElement drawing) =>
        [.. drawing.QuerySelectorAll("text[fill]").Select(t => t.TextContent.Split('　')[0]).Order()];

    [Fact]
    public void Draw_PointFigures_StandAboveTheirPoints_AndTheSecondMakesWay()
    {
        var chart = ChartPage.Lines([1_000, 2_000, 3_000], [990, 500, 100]) with { HasPointFigures = true };
        chart = chart with { Series = [.. chart.Series.Select(series => series with { Change = null, NameLines = ["窓口", series.Name] })] };

        var drawing = ChartPage.Drawing(chart);

        var marks = drawing.QuerySelectorAll("path.mark").Select(mark => mark.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries)[0]).ToList();
        var figures = drawing.QuerySelectorAll("g.mid text").ToDictionary(text => text.TextContent, text => text.Number("y"));
        var first = figures["1,000"];
        Assert.True(first < figures["990"]);
        Assert.True(figures["990"] - first > 14);
        Assert.Equal(2, marks.Count);
        Assert.Equal(["窓口", "第1", "窓口", "第2"], drawing.QuerySelectorAll("text[fill]").Select(text => text.TextContent));
        Assert.DoesNotContain(drawing.QuerySelectorAll("text.sub"), text => text.TextContent.EndsWith('件'));
    }

    [Fact]
    public void Draw_PointFigures_OfManyYears_AreTheFirstAndTheLast()
    {
        var chart = ChartPage.Lines([.. Enumerable.Range(100_000, 20).Select(n => (long?)n)]) with { Years = ChartPage.Years(2001, 20), HasPointFigures = true };

        var narrow = ChartPage.Figure(chart).QuerySelector("svg.w340")!;

        Assert.Equal(["100,000", "100,019"], narrow.QuerySelectorAll("g.mid text").Select(text => text.TextContent).Where(text => text.Contains(',', StringComparison.Ordinal)));
    }

    [Fact]
    public void Draw_PointFigures_WhereItIsNarrow_PutTheNamesAboveThePlot()
    {
        var chart = ChartPage.Lines([1, 2, 3], [3, 2, 1]) with { HasPointFigures = true };

        var narrow = ChartPage.Figure(chart).QuerySelector("svg.w340")!;

        var names = narrow.QuerySelectorAll("text[fill]").ToList();
        Assert.Equal(["第1", "第2"], names.Select(text => text.TextContent));
        Assert.All(names, name => Assert.True(name.Number("y") < narrow.Numbers("data-box")[1]));
    }

    [Fact]
    public void Draw_PointFigures_StandClearOfTheLinesOfEvents()
    {
        var chart = ChartPage.Lines([.. Enumerable.Range(218_376, 16).Select(n => (long?)n)]) with { Years = ChartPage.Years(2011, 16), HasPointFigures = true, Events = [new(new(2012, 4, 1), "新設")] };

        var drawing = ChartPage.Figure(chart).QuerySelector("svg.w720")!;

        var figure = drawing.QuerySelectorAll("g.figures text")[0];
        var (half, line) = (TextWidth.Of(figure.TextContent) / 2, drawing.QuerySelector("path.event")!.Numbers()[0]);
        Assert.True(figure.Number("x") + half < line);
        Assert.InRange(figure.Number("x"), half, drawing.Numbers("data-at")[0] - 1);
    }

    [Fact]
    public void Draw_RunningYearAfterSamples_OnAPhone_HasARowOfItsOwn()
    {
        var chart = ChartPage.Lines([.. Enumerable.Range(100, 16).Select(n => (long?)n)]) with { Years = [.. ChartPage.Years(2011, 16).Select(year => year with { IsSample = year.Year >= 2014 })] };
        chart = chart with { Years = [.. chart.Years.SkipLast(1), ((ChartYear)chart.Years[^1]) with { Through = "11月25日", IsSample = false }] };

        var narrow = ChartPage.Figure(chart).QuerySelector("svg.w340")!;

        var sample = narrow.QuerySelectorAll("text").Single(text => text.TextContent.StartsWith("サンプル", StringComparison.Ordinal));
        var running = narrow.QuerySelectorAll("text").Single(text => text.TextContent.StartsWith("年度途中", StringComparison.Ordinal));
        var bracket = narrow.QuerySelector("rect.sample")!;
        Assert.True(running.Number("y") - sample.Number("y") > 20);
        Assert.True(running.Number("y") - 14 >= bracket.Number("y") + bracket.Number("height"));
        Assert.True(running.Number("y") < narrow.Numbers("data-box")[1]);
        Assert.InRange(running.Number("x") + TextWidth.Of(running.TextContent), 0, 340);
    }

    private static string[] Texts(AngleSharp.Dom.IElement drawing) =>
        [.. drawing.QuerySelectorAll("text").Select(t => t.TextContent)];
}
