using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KumamotoWards.Web.Infrastructure.Charts;
using Microsoft.AspNetCore.Html;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Charts;

/// <summary>Months on the axis of lines, ranges, and tables with tints.</summary>
public sealed class MonthChartsTests
{
    [Fact]
    public void Lines_OverMonthsOfAYear_NameEveryMonth_AndDotTheUnfinishedOne()
    {
        long?[] values = [10, 20, 30, 15, null, null, null, null, null, null, null, null];
        var chart = Chart(ChartSeasonMonth.FiscalYear, new ChartSeries("令和8年度", SeriesStyle.At(0), values) { Through = "7月20日" });

        var drawing = ChartPage.Drawing(chart);

        Assert.Equal(["4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月"], drawing.QuerySelectorAll("g.mid text").Select(text => text.TextContent));
        Assert.Single(drawing.QuerySelectorAll("circle.open"));
        Assert.Single(drawing.QuerySelectorAll(".line path.dots"));
        Assert.Contains("7月|令和8年度 15件（7月20日まで）", ChartPage.Figure(chart).GetAttribute("data-points"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OverManyMonths_NameTheAprils_AndBreakAtTheMonthOfAnEvent()
    {
        var months = Enumerable.Range(0, 36).Select(index => new ChartMonth(new DateOnly(2014, 4, 1).AddMonths(index))).ToList();
        var chart = Chart(months, new ChartSeries("計", SeriesStyle.At(0), [.. months.Select(_ => (long?)5)])) with { Events = [new(new(2016, 4, 14), "地震", BreaksLines: true)] };

        var drawing = ChartPage.Drawing(chart);

        Assert.Equal(["平成26年4月", "2014", "平成27年4月", "2015", "平成28年4月", "2016"], drawing.QuerySelectorAll("g.mid text").Select(text => text.TextContent));
        var line = drawing.QuerySelector(".line path")!;
        Assert.Equal(2, line.Strokes());
        Assert.Equal(36, line.Numbers().Length / 2);
        Assert.Equal(3 + 1, drawing.QuerySelector(".base")!.Strokes());
    }

    [Fact]
    public void Ranges_StandAtTheirPlaceOnAnAxisFromZero()
    {
        var chart = Ranges(new ChartRange("4月", 5, 10, 15, "（平成26）", "（平成27）"), new ChartRange("5月", 0, 5, 10));

        var drawing = ChartPage.Drawing(chart);

        var (top, height) = (drawing.Numbers("data-box")[1], drawing.Numbers("data-box")[3]);
        var bar = drawing.QuerySelector("rect.range")!;
        Assert.Equal((top, height * 2 / 3), (bar.Number("y"), bar.Number("height")), new Near(0.15));
        Assert.Equal(["10.0", "4月", "5.0", "5月"], drawing.QuerySelectorAll("g.mid text").Select(text => text.TextContent));
        Assert.Equal(["4月", "10.0", "5.0（平成26）", "15.0（平成27）"], ChartPage.Figure(chart).QuerySelectorAll("tbody tr:first-child > *").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Range_DrawsItsAverageBetweenItsEnds_AndSaysAllThree()
    {
        var chart = Ranges(new ChartRange("4月", 5, 8, 15, "（平成26）", "（平成27）"));

        var drawing = ChartPage.Drawing(chart);
        var (bar, average) = (drawing.QuerySelector("rect.range")!, drawing.QuerySelector("path.average")!.Numbers()[1]);
        Assert.Equal(0.3, (bar.Number("y") + bar.Number("height") - average) / bar.Number("height"), 0.02);
        Assert.Equal("4月|平均 8.0 %|最小 5.0 %（平成26）|最大 15.0 %（平成27）", ChartPage.Figure(chart).GetAttribute("data-points"));
    }

    [Fact]
    public void Range_WhoseAverageIsOutside_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ChartPage.Html(Ranges(new ChartRange("4月", 5, 20, 15))));

    [Fact]
    public void HeatMap_TintsByTheLargest_AndWritesEveryFigure()
    {
        var table = Element(new HeatMap
        {
            Title = "平均",
            RowHeading = "月",
            Columns = ["月曜", "火曜"],
            Rows = [new("4月", [1000.4m, 12.34m]), new("5月", [null, 0])],
            Total = new("1年", [500, 6]),
        });

        Assert.Equal(["1,000", "12.3", "—", "0.0", "500", "6.0"], table.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["n t5", "n t1", "n cell-none", "n ", "n ", "n "], table.QuerySelectorAll("td").Select(cell => cell.ClassName));
    }

    [Fact]
    public void Calendar_OfALeapFebruary_HasEveryDayUnderItsWeekday()
    {
        var days = Enumerable.Range(1, 29).Select(day => new DateOnly(2024, 2, day)).Select(date => new CalendarDay(date, date.Day == 29 ? 7 : null, date.Day == 1 ? "未入力" : null, false));

        var table = Element(new YearCalendar { Title = "件数", Days = [.. days] }).QuerySelector("table")!;

        var weeks = table.QuerySelectorAll("tbody tr").Select(week => week.Children.Select(cell => cell.TextContent).ToList()).ToList();
        Assert.All(weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(["", "", "", "1未入力", "2", "3", "4"], weeks[0]);
        Assert.Equal(["26", "27", "28", "297", "", "", ""], weeks[^1]);
    }

    [Fact]
    public void Calendar_MarksClosedDays_AndTintsTheOthers()
    {
        CalendarDay[] days = [new(new(2026, 11, 20), 10, null, false), new(new(2026, 11, 21), 2, "休", true), new(new(2026, 11, 22), null, "休", true)];

        var cells = Element(new YearCalendar { Title = "件数", Days = days }).QuerySelectorAll("td:not(.outside)");

        Assert.Equal(["t5", "closed", "closed"], cells.Select(cell => cell.ClassName));
    }

    [Theory]
    [InlineData(99.94, "99.9")]
    [InlineData(100, "100")]
    [InlineData(100.5, "101")]
    public void HeatMap_GivesADecimalBelowAHundred(decimal value, string text) => Assert.Equal(
        text, Element(new HeatMap { Title = "平均", RowHeading = "月", Columns = ["月曜"], Rows = [new("4月", [value])] }).QuerySelector("td")!.TextContent);

    private static LineChart Chart(IReadOnlyList<ChartPlace> places, ChartSeries series) => new() { Title = "件数", Summary = "増えました。", Years = places, Series = [series] };

    private static RangeChart Ranges(params ChartRange[] ranges) => new() { Title = "割合", Summary = "3月が多い。", PlaceHeading = "月", Ranges = ranges };

    private static IElement Element(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(writer.ToString()).Body!.FirstElementChild!;
    }

    private sealed class Near(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) one, (double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) < tolerance && Math.Abs(one.Item2 - other.Item2) < tolerance;

        public int GetHashCode((double, double) pair) => 0;
    }
}
