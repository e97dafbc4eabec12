using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>Every figure of the monthly page as tables for machines, from the same query.</summary>
internal static class MonthlyTables
{
    public const string Months = "months";

    private sealed record Weekday(DateOnly Month, DayOfWeek Day, WeekdayAverage Average);

    /// <summary>月次推移_（slug）_2026: what is shown, as far as a file's name may say it.</summary>
    public static string FileName(MonthlyTrendQuery query) => $"月次推移_{query.Scope.Slug}_{query.Year}";

    public static async Task<IReadOnlyList<MachineTable>> OfAsync(MonthlyTrendQuery query, MonthlyDayReads reads, CancellationToken cancellationToken)
    {
        var days = await reads.OfAsync(query, cancellationToken);
        return
        [
            MachineTable.Of(Months, "月次", MonthsOf(query), MonthColumns(query)),
            MachineTable.Of("days", "日次", days.Days.Where(day => day.Kind != DayFigureKind.Ahead).ToList(), DayColumns(query)),
            MachineTable.Of("weekdays", "曜日平均", WeekdaysOf(days.Weekdays), WeekdayColumns(query)),
            MachineTable.Of("season", "季節の形", query.Season.Months, SeasonColumns(query)),
        ];
    }

    /// <summary>Every month up to the end of the year that has begun, from the first recorded one on.</summary>
    private static List<MonthFigure> MonthsOf(MonthlyTrendQuery query)
    {
        var last = query.Year.LastDay < query.Figures.RunningMonth ? MonthlyFigures.FirstOf(query.Year.LastDay) : query.Figures.RunningMonth;
        var months = new List<MonthFigure>();
        for (var month = query.Figures.FirstMonth; month <= last; month = month.AddMonths(1)) months.Add(query.Figures.Sum(query.Scope, query.Items, month));
        return months;
    }

    private static List<Weekday> WeekdaysOf(WeekdayProfile weekdays) =>
        [.. from month in weekdays.Months from day in weekdays.Weekdays let average = weekdays.Of(month, day) where average.Days > 0 select new Weekday(month, day, average)];

    private static List<CsvColumn<MonthFigure>> MonthColumns(MonthlyTrendQuery query)
    {
        var (first, last) = (query.Figures.FirstMonth, query.Figures.RunningMonth);
        var moving = MovingSums.Of(query.Figures, query.Scope, query.Items, first, last).ToDictionary(sum => sum.Month, sum => sum.Value);
        return
        [
            .. Heads<MonthFigure>(query, month => month.Month),
            new("年月", month => $"{month.Month:yyyy-MM}"),
            .. ItemColumns(query),
            new("合計（件）", month => month.Value),
            new("直近12か月の計（件）", month => moving.GetValueOrDefault(month.Month)),
            new("状態", month => month switch { { Value: null } => null, { IsComplete: true, IsLocked: true } => "確定", { IsComplete: true } => "速報", _ => "途中" }),
            new("集計に含む最後の日", month => month.Through),
            new("サンプル", month => month.IsSample ? "サンプル" : null),
        ];
    }

    private static IEnumerable<CsvColumn<MonthFigure>> ItemColumns(MonthlyTrendQuery query)
    {
        foreach (var item in query.Items.Items)
        {
            var one = new ItemSet(query.Figures.Yearly.Items, other => other == item);
            yield return new($"{item.Name}（{item.Unit.Word()}）", month => query.Figures.Sum(query.Scope, one, month.Month).Value);
        }
    }

    private static CsvColumn<DayFigure>[] DayColumns(MonthlyTrendQuery query) =>
    [
        .. Heads<DayFigure>(query, day => day.Date),
        new("日付", day => day.Date),
        new("曜日", day => JapaneseDate.Weekday(day.Date)),
        new("区分", _ => query.Choice.Name ?? "すべて"),
        new("件数（件）", day => day.Value),
        new("状態", day => day.Kind switch
        {
            DayFigureKind.Whole => null,
            DayFigureKind.Part => "途中",
            DayFigureKind.Blank => "未入力",
            DayFigureKind.OnlyByMonth => "月の数だけ",
            DayFigureKind.Closed => "閉庁日",
            DayFigureKind.Ahead => "まだ来ていない日",
        }),
        new("サンプル", day => query.Figures.Sum(query.Scope, query.Items, MonthlyFigures.FirstOf(day.Date)).IsSample ? "サンプル" : null),
    ];

    private static CsvColumn<Weekday>[] WeekdayColumns(MonthlyTrendQuery query) =>
    [
        .. Heads<Weekday>(query, each => each.Month),
        new("年月", each => $"{each.Month:yyyy-MM}"),
        new("曜日", each => WeekdayWords.Name(each.Day)),
        new("区分", _ => query.Choice.Name ?? "すべて"),
        new("開庁日数（日）", each => each.Average.Days),
        new("件数の計（件）", each => each.Average.Sum),
        new("1日平均（件）", each => Rounding.To(each.Average.Average!.Value, 1)),
    ];

    private static CsvColumn<SeasonMonth>[] SeasonColumns(MonthlyTrendQuery query) =>
    [
        .. Place<SeasonMonth>(query),
        new("月", month => month.Month),
        new("区分", _ => query.Choice.Name ?? "すべて"),
        new("平均をとった年度数（年度）", _ => query.Season.Years.Count),
        new("はじめの年度（西暦）", _ => query.Season.Years[0].StartYear),
        new("おわりの年度（西暦）", _ => query.Season.Years[^1].StartYear),
        new("割合の平均（%）", month => Rounding.To(month.Average, 2)),
        new("割合の最小（%）", month => Rounding.To(month.Lowest.Percent, 2)),
        new("最小の年度（西暦）", month => month.Lowest.Year.StartYear),
        new("割合の最大（%）", month => Rounding.To(month.Highest.Percent, 2)),
        new("最大の年度（西暦）", month => month.Highest.Year.StartYear),
    ];

    private static CsvColumn<T>[] Heads<T>(MonthlyTrendQuery query, Func<T, DateOnly> date) =>
    [
        new("年度（西暦）", row => FiscalYear.Of(date(row)).StartYear),
        new("年度（和暦）", row => FiscalYear.Of(date(row)).EraLabel),
        .. Place<T>(query),
    ];

    private static CsvColumn<T>[] Place<T>(MonthlyTrendQuery query)
    {
        var ward = query.Ward ?? query.Office?.PeriodAt(query.Figures.Yearly.Today).Ward;
        return
        [
            new("行", _ => query.Scope.Kind switch { TrendScopeKind.Office => "窓口", TrendScopeKind.Ward => "区計", TrendScopeKind.City => "市計" }),
            new("区コード", _ => query.Scope.Kind == TrendScopeKind.City ? null : ward?.MunicipalCode),
            new("区", _ => query.Scope.Kind == TrendScopeKind.City ? null : ward?.Name),
            new("窓口コード", _ => query.Office?.Slug),
            new("窓口", _ => query.Scope.Name),
        ];
    }
}
