using System.ComponentModel;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>What a weekday brings in a month, as JSON.</summary>
public sealed record WeekdaysResponse(
    [property: Description("office（窓口）、ward（区の計）、city（市の計）")] string Scope,
    string Slug,
    string Name,
    int FiscalYear,
    [property: Description("選んだ区分の slug かまとまり。null はすべて")] string? Item,
    [property: Description("件数の単位")] string Unit,
    IReadOnlyList<WeekdayResponse> Weekdays)
{
    internal static WeekdaysResponse Of(MonthlyTrendQuery query, WeekdayProfile profile) => new(
        query.Scope.Kind.Kebab(), query.Scope.Slug, query.Scope.Name, query.Year.StartYear, query.Choice.Value, "件",
        [.. from month in profile.Months from day in profile.Weekdays let average = profile.Of(month, day) where average.Days > 0 select WeekdayResponse.Of(month, day, average)]);
}

public sealed record WeekdayResponse(
    [property: Description("YYYY-MM")] string Month,
    [property: Description("monday から sunday")] string Weekday,
    [property: Description("数えた開庁日（日）")] int Days,
    [property: Description("その日の件数の計（件）")] long Sum,
    [property: Description("1日平均（件、小数第1位）")] decimal Average)
{
    internal static WeekdayResponse Of(DateOnly month, DayOfWeek day, WeekdayAverage average) =>
        new($"{month:yyyy-MM}", day.Kebab(), average.Days, average.Sum, Rounding.To(average.Average!.Value, 1));
}

/// <summary>Which share of its year a month has, as JSON.</summary>
public sealed record SeasonResponse(
    [property: Description("office（窓口）、ward（区の計）、city（市の計）")] string Scope,
    string Slug,
    string Name,
    [property: Description("選んだ区分の slug かまとまり。null はすべて")] string? Item,
    [property: Description("割合の単位")] string Unit,
    [property: Description("平均をとった年度")] IReadOnlyList<int> FiscalYears,
    [property: Description("4月から3月")] IReadOnlyList<SeasonMonthResponse> Months)
{
    internal static SeasonResponse Of(MonthlyTrendQuery query) => new(
        query.Scope.Kind.Kebab(), query.Scope.Slug, query.Scope.Name, query.Choice.Value, "%",
        [.. query.Season.Years.Select(year => year.StartYear)], [.. query.Season.Months.Select(SeasonMonthResponse.Of)]);
}

public sealed record SeasonMonthResponse(
    [property: Description("1 から 12")] int Month,
    [property: Description("割合の平均（%、小数第2位）")] decimal Average,
    [property: Description("割合の最小（%、小数第2位）")] decimal Lowest,
    [property: Description("最小の年度")] int LowestFiscalYear,
    [property: Description("割合の最大（%、小数第2位）")] decimal Highest,
    [property: Description("最大の年度")] int HighestFiscalYear)
{
    internal static SeasonMonthResponse Of(SeasonMonth month) => new(
        month.Month, Rounding.To(month.Average, 2), Rounding.To(month.Lowest.Percent, 2), month.Lowest.Year.StartYear,
        Rounding.To(month.Highest.Percent, 2), month.Highest.Year.StartYear);
}
