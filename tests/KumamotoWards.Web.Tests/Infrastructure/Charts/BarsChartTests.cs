using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class BarsChartTests
{
    [Fact]
    public void Draw_Figures_AreBarsFromACommonZero()
    {
        var bars = ChartPage.Drawing(Bars(new("令和7年度", 100, "100"), new("令和8年度", 50, "50") { IsCurrent = true })).QuerySelectorAll("rect").ToList();

        Assert.Equal(["bar first", "bar last"], bars.Select(bar => bar.ClassName));
        Assert.Equal(bars[0].Number("x"), bars[1].Number("x"));
        Assert.Equal(2, bars[0].Number("width") / bars[1].Number("width"), 0.02);
    }

    [Fact]
    public void Draw_Changes_RiseToTheRightFilledAndFallToTheLeftHollow()
    {
        var drawing = ChartPage.Drawing(Bars(new("一", 30, "+30件") { IsChange = true }, new("二", -60, "−60件") { IsChange = true, Note = "平年並み" }));
        var (zero, bars) = (drawing.QuerySelector("path.base")!.Numbers()[0], drawing.QuerySelectorAll("rect").ToList());

        Assert.Equal(["bar", "bar fall"], bars.Select(bar => bar.ClassName));
        Assert.Equal(zero, bars[0].Number("x"), 0.2);
        Assert.Equal(zero, bars[1].Number("x") + bars[1].Number("width"), 1.0);
        Assert.Contains("平年並み", drawing.QuerySelectorAll("text.sub").Select(text => text.TextContent));
    }

    [Fact]
    public void Draw_RunningYear_ReachesIntoTheRangeThatItMayLandIn()
    {
        var drawing = ChartPage.Drawing(Bars(new BarRow("令和8年度", 60, "約 100") { IsCurrent = true, Reach = 100, Range = (90, 110) }));
        var (reach, range) = (drawing.QuerySelector("rect.reach")!, drawing.QuerySelector("path.landing")!.Numbers());

        var end = reach.Number("x") + reach.Number("width");
        Assert.True(range[0] < end && end < range[^3]);
    }

    [Fact]
    public void Draw_Range_LiesOnTheScaleOfTheBars()
    {
        var drawing = ChartPage.Drawing(Bars(new BarRow("令和8年度", 60, "約 100") { IsCurrent = true, Reach = 100, Range = (80, 120) }));
        var (bar, reach, range) = (drawing.QuerySelector("rect.last")!, drawing.QuerySelector("rect.reach")!, drawing.QuerySelector("path.landing")!.Numbers());
        var (zero, unit) = (bar.Number("x"), bar.Number("width") / 60);

        Assert.Equal(zero + 100 * unit, reach.Number("x") + reach.Number("width") + 0.75, 1.0);
        // A tick at either end, and the line between them.
        Assert.Equal(new[] { 80.0, 80, 120, 120 }, new[] { range[0], range[3], range[5], range[6] }.Select(x => Math.Round((x - zero) / unit)));
        Assert.True(range[6] <= drawing.Number("width"));
    }

    [Fact]
    public void Draw_LandingThatIsReached_HasNoBarBeyond() =>
        Assert.Null(ChartPage.Drawing(Bars(new BarRow("令和8年度", 100, "100") { Reach = 100 })).QuerySelector("rect.reach"));

    [Fact]
    public void Draw_AnyWidth_KeepsBarsAndFiguresInside()
    {
        var chart = Bars(new BarRow("森都心プラザ市民サービスコーナー　証明発行", 1234567, "約 1,234,567件") { Reach = 2_000_000, Range = (1_500_000, 2_500_000) });

        foreach (var drawing in ChartPage.Figure(chart).QuerySelectorAll("svg"))
        {
            var width = drawing.Number("width");
            Assert.All(drawing.QuerySelectorAll("rect"), bar => Assert.True(bar.Number("x") >= 0 && bar.Number("x") + bar.Number("width") <= width));
            var figure = drawing.QuerySelector("text.end")!;
            Assert.All(drawing.QuerySelectorAll("text:not(.end)"), name => Assert.True(
                name.Number("y") != figure.Number("y") || TextWidth.Of(name.TextContent) < width - TextWidth.Of(figure.TextContent)));
        }
    }

    [Fact]
    public void Write_TableAndSummary_AreThere()
    {
        var figure = ChartPage.Figure(Bars(new BarRow("令和7年度", 100, "100")));

        Assert.Equal("100件", figure.QuerySelector("details td")!.TextContent);
        Assert.Equal("令和7年度|100件", figure.GetAttribute("data-points"));
    }

    [Fact]
    public void Write_NoRow_Throws() => Assert.Throws<ArgumentException>(() => ChartPage.Html(Bars()));

    private static BarsChart Bars(params BarRow[] rows) => new()
    {
        Title = "件数",
        Summary = "件数です。",
        Rows = rows,
        Data = new ChartTable(["年度", "件"], rows.Select(row => (IReadOnlyList<string>)[row.Name, $"{row.Value}件"])),
    };
}
