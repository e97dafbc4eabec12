using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The charts of the monthly page; null where there is nothing to draw.</summary>
internal static class MonthlyCharts
{
    /// <summary>More lines than that lie over each other; the table has the other years.</summary>
    private const int DrawnYears = 3;

    private static readonly SeriesStyle ThisYear = SeriesStyle.At(0);

    /// <summary>Dashed and dark, so that it stands between the year and the grey ones.</summary>
    private static readonly SeriesStyle LastYear = new("#4d4d4d", "#4d4d4d", "6 4", Mark.Square);

    /// <summary>今年度と前年度まで: April to March, a line a year.</summary>
    public static LineChart? Years(MonthlyTrendQuery query)
    {
        var years = query.ShownYears.Where(query.HasFigures).Take(DrawnYears).ToList();
        if (years.Count == 0) return null;
        var isAllSample = years.TrueForAll(year => IsSample(query, year));
        return new LineChart
        {
            Title = $"{query.Subject}（月ごと、{string.Join("・", years.Select(year => year.ShortLabel))}年度）",
            Summary = new MonthlyLeadWriter(query).Write().ToString(),
            SummaryIsElsewhere = true,
            TableIsElsewhere = true,
            Years = ChartSeasonMonth.FiscalYear,
            Series = [.. years.Select(year => SeriesOf(query, year, Name(query, year, isAllSample)))],
        };
    }

    /// <summary>直近12か月の計.</summary>
    public static LineChart? Moving(MonthlyTrendQuery query, IReadOnlyList<MonthFigure> sums)
    {
        if (sums.Count < 2) return null;
        return new LineChart
        {
            Title = $"{query.Subject}の直近12か月の計",
            Summary = MovingSentence(query, sums),
            SummaryIsElsewhere = true,
            TableIsElsewhere = true,
            Years = [.. sums.Select(sum => new ChartMonth(sum.Month) { IsSample = sum.IsSample })],
            Series = [new ChartSeries("直近12か月", ThisYear, [.. sums.Select(sum => sum.Value)]) { Highlighted = true }],
            Events = MonthlyEvents.Of(query, new YearSpan(FiscalYear.Of(sums[0].Month), FiscalYear.Of(sums[^1].Month))),
        };
    }

    /// <summary>From the first sum to the last: what changed for good, in a sentence, and what keeps the two from being one series.</summary>
    public static string MovingSentence(MonthlyTrendQuery query, IReadOnlyList<MonthFigure> sums)
    {
        var (first, last) = (sums[0], sums[^1]);
        var change = last.Value!.Value - first.Value!.Value;
        var percent = SameMonths.PercentOf(first.Value.Value, last.Value.Value) is { } value ? $"、{Figures.Percent(value)}" : "";
        return $"{JapaneseDate.YearMonth(first.Month)}までの 12か月は {Figures.Cases(first.Value.Value)}、{JapaneseDate.YearMonth(last.Month)}までの 12か月は {Figures.Cases(last.Value.Value)}です（{Figures.Difference(change)}件{percent}、全件）。"
            + Between(sums) + Broken(query, first.Month);
    }

    /// <summary>The least and the most, where the sums did not simply go from the one end to the other.</summary>
    private static string Between(IReadOnlyList<MonthFigure> sums)
    {
        var known = sums.Where(sum => sum.Value is not null).ToList();
        var (least, most) = (known.MinBy(sum => sum.Value), known.MaxBy(sum => sum.Value));
        long?[] ends = [sums[0].Value, sums[^1].Value];
        return ends.Contains(least.Value) && ends.Contains(most.Value)
            ? ""
            : $"この間の最小は {Figures.Cases(least.Value!.Value)}（{JapaneseDate.YearMonth(least.Month)}まで）、最大は {Figures.Cases(most.Value!.Value)}（{JapaneseDate.YearMonth(most.Month)}まで）です。";
    }

    private static string Broken(MonthlyTrendQuery query, DateOnly since)
    {
        var breaks = MonthlyEvents.Of(query, new YearSpan(FiscalYear.Of(since), query.Year)).Where(each => each.BreaksLines && since < each.Date).ToList();
        return breaks.Count == 0 ? "" : $"ただし、{MonthlyEvents.Name(breaks)}の前と後は条件が同じではないため、これをまたぐ 12か月の計は出していません。";
    }

    /// <summary>1年のうちの割合.</summary>
    public static RangeChart? Season(MonthlyTrendQuery query) => query.Season.Months.Count == 0 ? null : new RangeChart
    {
        Title = $"{query.Subject}の季節の形（{YearText.Range(query.Season.Years[0], query.Season.Years[^1])}、1年に占める割合）",
        Summary = string.Join("、", query.Season.Months.OrderByDescending(month => month.Average).Take(3).Select(month => $"{month.Month}月 {Figures.Average(month.Average)} %")) + "の順に多い月です。",
        SummaryIsElsewhere = true,
        PlaceHeading = "月",
        Ranges = [.. query.Season.Months.Select(month => new ChartRange(
            $"{month.Month}月", month.Lowest.Percent, month.Average, month.Highest.Percent, $"（{month.Lowest.Year.ShortLabel}）", $"（{month.Highest.Year.ShortLabel}）"))],
    };

    private static ChartSeries SeriesOf(MonthlyTrendQuery query, FiscalYear year, string name)
    {
        var months = query.Months(year);
        var last = months.LastOrDefault(month => month.Value is not null);
        var isUnfinished = !last.IsComplete;
        // A month within the year that is not whole would draw a fall that did not happen.
        var values = months.Select(month => month.IsComplete || (isUnfinished && month == last) ? month.Value : null);
        return new ChartSeries(name, year == query.Year ? ThisYear : LastYear, [.. values])
        {
            Highlighted = year == query.Year || year == query.Year.Previous,
            BreaksBefore = [.. TrendEvents.BreaksBeforeMonths(query.Figures.Yearly, query.Scope, new YearSpan(year.Previous, year)).Where(year.Contains).Select(month => month.Month)],
            Through = isUnfinished ? YearText.Until(last.Through!.Value) : null,
        };
    }

    /// <summary>Where all years are invented the page says so once.</summary>
    private static string Name(MonthlyTrendQuery query, FiscalYear year, bool isAllSample) =>
        year.EraLabel + (!isAllSample && IsSample(query, year) ? "（サンプル）" : "");

    private static bool IsSample(MonthlyTrendQuery query, FiscalYear year) => query.Months(year).Any(month => month.IsSample);
}
