using AngleSharp.Dom;
using KumamotoWards.Web.Infrastructure.Charts;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

/// <summary>Rises and falls of several years, above and below one line.</summary>
public sealed class SignedChartTests
{
    [Fact]
    public void Draw_Rises_StandFilledOnTheLine_AndFallsHangHollowFromIt()
    {
        var drawing = ChartPage.Drawing(Chart(60, -30, null));
        var (zero, bars) = (drawing.QuerySelector("path.base")!.Numbers()[1], drawing.QuerySelectorAll("rect").ToList());

        Assert.Equal(["bar", "bar fall"], bars.Select(bar => bar.ClassName));
        Assert.Equal(zero, bars[0].Number("y") + bars[0].Number("height"), 0.2);
        Assert.Equal(zero, bars[1].Number("y") - 0.75, 0.2);
        Assert.Equal(2, bars[0].Number("height") / (bars[1].Number("height") + 1.5), 0.05);
        Assert.Equal(["+60", "−30"], Texts(drawing).Take(2));
        Assert.True(drawing.QuerySelectorAll("text.plain")[0].Number("y") < bars[0].Number("y"));
        Assert.True(drawing.QuerySelectorAll("text.plain")[1].Number("y") > bars[1].Number("y") + bars[1].Number("height"));
    }

    [Fact]
    public void Draw_OnlyFalls_HangFromTheTop()
    {
        var drawing = ChartPage.Drawing(Chart(-10, -20, -40));

        Assert.True(drawing.QuerySelector("path.base")!.Numbers()[1] < 30);
        Assert.All(drawing.QuerySelectorAll("rect"), bar => Assert.Equal("bar fall", bar.ClassName));
    }

    [Fact]
    public void Draw_WithoutRoom_WritesTheLargestTheSmallestAndTheCurrentOne()
    {
        var values = Enumerable.Range(0, 40).Select(year => (decimal?)(year == 3 ? 90_000 : year == 12 ? -80_000 : 10_000 + year)).ToArray();
        var chart = Chart(values) with { Years = ChartPage.Years(1990, 40), Current = 30 };

        var drawing = ChartPage.Drawing(chart);

        Assert.Equal(["+90000", "−80000", "+10030"], Texts(drawing).Take(3));
        Assert.Equal("+10030", Assert.Single(drawing.QuerySelectorAll("text.strong"), text => text.TextContent.StartsWith('+')).TextContent);
        Assert.NotNull(drawing.QuerySelector("rect.current-year"));
    }

    [Fact]
    public void Write_TableAndPoints_SayWhatIsNotThere()
    {
        var figure = ChartPage.Figure(Chart(60, null, -5));

        Assert.Equal(["+60", "—", "−5"], figure.QuerySelectorAll("details td").Select(cell => cell.TextContent));
        Assert.Contains("平成24年度|東区 —", figure.GetAttribute("data-points"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AValueTooFew_Throws() => Assert.Throws<ArgumentException>(() => ChartPage.Html(Chart(1, 2)));

    private static IEnumerable<string> Texts(IElement drawing) => drawing.QuerySelectorAll("text.plain, text.strong").Select(text => text.TextContent).Where(text => text[0] is '+' or '−');

    private static SignedChart Chart(params decimal?[] values) => new()
    {
        Title = "増減",
        Summary = "動きました。",
        Years = ChartPage.ThreeYears,
        Strips = [new SignedStrip("東区", [.. values.Select(value => value is { } amount ? new SignedValue(amount, amount < 0 ? $"−{-amount}" : $"+{amount}") : null)])],
    };
}
