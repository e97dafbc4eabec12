using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

public class MixChartTests
{
    private const double WidestFigure = 50;

    private static readonly MixChart Mix = new()
    {
        Title = "件数の構成",
        Summary = "証明が 8割です。",
        PartHeading = "件数区分",
        Years = ChartPage.ThreeYears,
        Parts = [new("証明", [800, 820, 4]), new("異動", [200, 180, 3]), new("旅券", [null, 0, 1])],
    };

    [Fact]
    public void Draw_Counts_WritesTheShareOfEveryPartInEveryYear() =>
        Assert.Equal(
            ["80.0 %", "82.0 %", "50.0 %", "20.0 %", "18.0 %", "37.5 %", "—", "0.0 %", "12.5 %"],
            ChartPage.Drawing(Mix).QuerySelectorAll("text").Select(t => t.TextContent).Where(t => t.EndsWith('%') || t == "—"));

    [Fact]
    public void Draw_Shares_StandOnOneScaleInsideTheWidth()
    {
        foreach (var drawing in ChartPage.Figure(Mix).QuerySelectorAll("svg"))
        {
            var bars = drawing.QuerySelectorAll("rect");
            Assert.Equal(80.0 / 20, bars[0].Number("width") / bars[3].Number("width"), 0.05);
            Assert.All(bars, bar => Assert.InRange(bar.Number("x") + bar.Number("width") + WidestFigure, 0, drawing.Number("width")));
        }
    }

    [Fact]
    public void Draw_MorePartsThanHaveRoom_StandBelowEachOther()
    {
        string[] names = ["住民異動", "印鑑登録", "証明発行", "税証明", "戸籍届（窓口）", "戸籍届（送付）", "パスポート（申請）", "パスポート（交付）"];
        var mix = Mix with { Parts = [.. names.Select(name => new MixPart(name, [100, 200, 300]))] };

        foreach (var drawing in ChartPage.Figure(mix).QuerySelectorAll("svg"))
        {
            Assert.Equal(24, drawing.QuerySelectorAll("rect").Length);
            Assert.All(drawing.QuerySelectorAll("rect"), bar => Assert.InRange(bar.Number("x") + bar.Number("width") + WidestFigure, 0, drawing.Number("width")));
            Assert.All(drawing.QuerySelectorAll("rect"), bar => Assert.True(bar.Number("width") > 1));
        }
        Assert.Equal(["y", "y"], ChartPage.Figure(mix).QuerySelectorAll("svg.w720, svg.w340").Select(drawing => drawing.GetAttribute("data-axis")));
    }

    [Fact]
    public void Draw_LatestFullYear_IsStrongAndARunningOneHollow()
    {
        var drawing = ChartPage.Drawing(Mix with { Years = [.. Mix.Years.SkipLast(1), Mix.Years[2] with { Through = "10月末" }] });

        Assert.Equal(["82.0 %", "18.0 %", "0.0 %"], drawing.QuerySelectorAll("text.strong").Select(t => t.TextContent).Where(t => t.EndsWith('%')));
        Assert.Equal(3, drawing.QuerySelectorAll("rect.fall").Length);
        Assert.Contains("10月末", drawing.TextContent);
    }

    [Fact]
    public void Draw_LongSpanOnAPhone_ShowsFourYearsFromFirstToLast()
    {
        long?[] values = [.. Enumerable.Repeat<long?>(5, 16)];
        var narrow = ChartPage.Figure(Mix with { Years = ChartPage.Years(2000, 16), Parts = [new("証明", values)] }).QuerySelector("svg.w340")!;

        Assert.Equal(["平成12", "平成17", "平成22", "平成27"], narrow.QuerySelectorAll("text.sub").Select(t => t.TextContent));
    }

    [Fact]
    public void Write_Figure_HasAStopForEachPartAndTheCountsInItsTable()
    {
        var figure = ChartPage.Figure(Mix);

        Assert.Equal(["証明", "異動", "旅券"], figure.GetAttribute("data-points")!.Split('\n').Select(line => line.Split('|')[0]));
        Assert.All(figure.QuerySelectorAll("svg"), svg => Assert.Equal(3, svg.Numbers("data-at").Length));
        Assert.Equal(["計", "1,000", "1,000", "8"], figure.QuerySelectorAll("tbody tr:last-child > *").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Write_NoCountsAtAll_HasOnlyFiniteNumbers() =>
        Assert.DoesNotContain("NaN", ChartPage.Html(Mix with { Parts = [new("証明", [0, null, 0])] }));
}
