using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class BridgeChartTests
{
    private static readonly BridgeChart Bridge = new()
    {
        Title = "増減の内訳",
        Summary = "左から足すと右の合計になります。",
        From = new("平成23年度", "合計", 1000),
        To = new("平成25年度", "合計", 1150),
        Steps = [new("条件の変わらない", "2窓口の減", -100), new("新設した", "1窓口の増", 250)],
        Spans = [new("不変窓口　−10.0 %", 1), new("全件　+15.0 %", 2, IsCurrent: true)],
    };

    [Fact]
    public void Write_StepsThatDoNotAddUp_Throws() =>
        Assert.Throws<ArgumentException>(() => ChartPage.Html(Bridge with { To = Bridge.To with { Value = 1151 } }));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Write_BracketOverOtherSteps_Throws(int steps) =>
        Assert.Throws<ArgumentException>(() => ChartPage.Html(Bridge with { Spans = [new("全件", steps)] }));

    [Fact]
    public void Draw_Wide_ChainsFilledRisesAndHollowFallsFromZeroBasedTotals()
    {
        var bars = ChartPage.Drawing(Bridge).QuerySelectorAll("rect");

        Assert.Equal(["bar first", "bar fall", "bar", "bar last"], bars.Select(bar => bar.ClassName));
        var heights = bars.Select(bar => bar.Number("height") + (bar.ClassName == "bar fall" ? 1.5 : 0)).ToList();
        Assert.Equal([1000, 100, 250, 1150], heights.Select(height => Math.Round(height / heights[3] * 1150 / 5) * 5));
        Assert.Equal(bars[3].Number("y"), bars[2].Number("y"), 0.11);
        Assert.Equal(bars[0].Number("y") + bars[0].Number("height"), bars[3].Number("y") + bars[3].Number("height"), 0.11);
    }

    [Fact]
    public void Draw_Wide_WritesFiguresNamesAndBracketsInsideTheWidth()
    {
        foreach (var drawing in ChartPage.Figure(Bridge).QuerySelectorAll("svg.w1140, svg.w920"))
        {
            Assert.Equal(["1,000", "−100", "+250", "1,150"], drawing.QuerySelectorAll("text.strong").Select(t => t.TextContent));
            var spans = drawing.QuerySelectorAll("path.span").Select(path => path.Numbers()).ToList();
            Assert.Equal(spans[0][0], spans[1][0]);
            Assert.True(spans[0][3] < spans[1][3]);
            var label = drawing.QuerySelector("text.span.current")!;
            Assert.True(label.Number("x") + TextWidth.Of(label.TextContent) <= drawing.Number("width"));
        }
    }

    [Fact]
    public void Draw_StepsThatRiseAboveBothTotals_StayInside()
    {
        var drawing = ChartPage.Drawing(Bridge with { Steps = [new("新設", "", 900), new("終了", "", -750)] });

        Assert.All(drawing.QuerySelectorAll("rect"), bar => Assert.True(bar.Number("y") >= 0));
    }

    [Fact]
    public void Draw_Bracket_EndsUnderItsLastStep()
    {
        var drawing = ChartPage.Drawing(Bridge with { Spans = [new("不変窓口", 1), new("全件", 2)] });
        var bars = drawing.QuerySelectorAll("rect").ToList();

        foreach (var (path, last) in drawing.QuerySelectorAll("path.span").Select((path, index) => (path.Numbers(), index + 1)))
        {
            Assert.True(bars[0].Number("x") + bars[0].Number("width") < path[0]);
            Assert.InRange(path[3], bars[last].Number("x") + bars[last].Number("width"), bars[last + 1].Number("x"));
        }
    }

    [Fact]
    public void Draw_Narrow_LaysTheBarsOnOneScale()
    {
        var bars = ChartPage.Figure(Bridge).QuerySelectorAll("svg.w340 rect");

        Assert.Equal(340, bars[3].Number("width"), 0.11);
        Assert.Equal(bars[0].Number("width"), bars[1].Number("x") + bars[1].Number("width") + 0.75, 0.11);
        Assert.Equal(bars[2].Number("x") + bars[2].Number("width"), bars[3].Number("width"), 0.11);
    }

    [Fact]
    public void Write_Table_HasEveryStepAndWhatEachBracketTakesIn() =>
        Assert.Equal(
            ["平成23年度 合計 1,000", "条件の変わらない 2窓口の減 −100", "新設した 1窓口の増 +250", "平成25年度 合計 1,150", "不変窓口　−10.0 % −100", "全件　+15.0 % +150"],
            ChartPage.Figure(Bridge).QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));

    [Fact]
    public void Write_NothingAnywhere_HasOnlyFiniteNumbers()
    {
        var html = ChartPage.Html(Bridge with { From = new("前", "計", 0), To = new("後", "計", 0), Steps = [new("何も", "なし", 0)], Spans = [] });

        Assert.DoesNotContain("NaN", html);
        Assert.Contains("±0", html);
    }
}
