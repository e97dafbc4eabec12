using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class SmallChartTests
{
    [Fact]
    public void Draw_ThreeYears_PrintsFirstAndLastFigureOnItsOwnScaleFromZero()
    {
        var drawing = ChartPage.Drawing(Small(62859, 60270, 64493));

        Assert.Equal(["64,493", "62,859"], drawing.QuerySelectorAll("text").Select(t => t.TextContent));
        var (line, bottom) = (drawing.QuerySelector("path.own")!.Numbers(), drawing.QuerySelector("path.base")!.Numbers()[1]);
        Assert.Equal(62859.0 / 64493, (bottom - line[1]) / (bottom - line[5]), 0.005);
    }

    [Fact]
    public void Draw_CardOfManyYearsWithFewFigures_PrintsTheFirstAndTheLastOnly()
    {
        var texts = ChartPage.Drawing(Small(62859, 60270, 64493, null, null, null, 71207) with { Years = ChartPage.Years(2011, 7), IsCard = true }).QuerySelectorAll("text").Select(t => t.TextContent);

        Assert.Equal(["71,207", "62,859"], texts.Where(text => text.Contains(',', StringComparison.Ordinal)));
    }

    [Fact]
    public void Draw_Card_PrintsYearsAndAllFigures()
    {
        var texts = ChartPage.Drawing(Small(62859, 60270, 64493) with { IsCard = true }).QuerySelectorAll("text").Select(t => t.TextContent);

        Assert.Equal(["64,493", "62,859", "60,270", "平成23年度", "2011", "平成24年度", "2012", "平成25年度", "2013"], texts);
    }

    [Fact]
    public void Draw_OneFigure_IsAPointWithItsFigure()
    {
        var drawing = ChartPage.Drawing(Small(21159, null, null));

        Assert.Equal("21,159", drawing.QuerySelector("text.strong")!.TextContent);
        Assert.Empty(drawing.QuerySelector("path.own")!.Numbers());
    }

    [Fact]
    public void Draw_SteepFall_KeepsTheFiguresOffTheLine()
    {
        var drawing = ChartPage.Drawing(Small(100000, 50000, 1000));

        var text = drawing.QuerySelector("text.strong")!;
        var points = drawing.QuerySelector("path.own")!.Numbers();
        var left = text.Number("x") - TextWidth.Of(text.TextContent);
        var lineAtLeft = points[3] + (points[5] - points[3]) * (left - points[2]) / (points[4] - points[2]);
        Assert.True(text.Number("y") < lineAtLeft);
    }

    [Fact]
    public void Draw_RunningYear_PrintsTheLastFullYear()
    {
        var chart = Small(10, 12, 7);
        var drawing = ChartPage.Drawing(chart with { Years = [.. chart.Years.SkipLast(1), chart.Years[2] with { Through = "10月末" }] });

        Assert.Equal("12", drawing.QuerySelector("text.strong")!.TextContent);
        Assert.NotNull(drawing.QuerySelector("circle.open"));
        Assert.NotNull(drawing.QuerySelector("path.dots"));
    }

    [Fact]
    public void Draw_Break_PartsTheLine_AlsoBeforeTheRunningYear()
    {
        var chart = Small(10, 12, 7);
        Assert.Equal(2, ChartPage.Drawing(chart with { BreaksBefore = [2012], Values = [10, 12, 13] }).QuerySelectorAll("path.own")[0].Numbers().Length / 2);
        Assert.Empty(ChartPage.Drawing(chart with { BreaksBefore = [2012, 2013] }).QuerySelector("path.own")!.Numbers());

        var running = chart with { Years = [.. chart.Years.SkipLast(1), chart.Years[2] with { Through = "10月末" }], BreaksBefore = [2013] };

        Assert.Null(ChartPage.Drawing(running).QuerySelector("path.dots"));
        Assert.NotNull(ChartPage.Drawing(running).QuerySelector("circle.open"));
    }

    [Fact]
    public void Draw_CommonScale_StandsLowerThanItsOwn()
    {
        var own = ChartPage.Drawing(Small(10, 20, 40)).QuerySelector("path.own")!.Numbers();
        var common = ChartPage.Drawing(Small(10, 20, 40) with { ScaleTop = 80 }).QuerySelector("path.own")!.Numbers();

        Assert.Equal(78 - (78 - own[5]) / 2, common[5], 0.2);
        Assert.Equal((78 - common[5]) / 4, 78 - common[1], 0.2);
    }

    [Fact]
    public void Write_Caption_LinksTheNameAndStatesChangeAndNote()
    {
        var figure = ChartPage.Figure(Small(42320, 60000, 67819) with { Href = "/trends?a=1&b=2", Change = "+60.3 %", Note = "拡充<1>" });

        Assert.Equal("/trends?a=1&b=2", figure.QuerySelector("figcaption a")!.GetAttribute("href"));
        Assert.Equal("+60.3 % 拡充<1>", figure.QuerySelector("figcaption span")!.TextContent);
        Assert.Equal("窓口、平成23年度 42,320件、平成25年度 67,819件、+60.3 %、拡充<1>", figure.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    public static TheoryData<long?[]> OddFigures => [[0, 0, 0], [null, null, null], [null, 0, null]];

    [Theory]
    [MemberData(nameof(OddFigures))]
    public void Write_OddFigures_HasOnlyFiniteNumbers(long?[] values) =>
        Assert.DoesNotContain("NaN", ChartPage.Html(Small(values)));

    private static SmallChart Small(params long?[] values) => new() { Title = "窓口", Years = ChartPage.ThreeYears, Values = values };
}
