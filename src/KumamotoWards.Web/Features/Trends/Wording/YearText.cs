using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Infrastructure.Charts;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>How years of a span are named on trend pages.</summary>
public static class YearText
{
    /// <summary>10月末, or 11月20日 within a month: how far a running year goes.</summary>
    public static string Until(DateOnly date) => date.AddDays(1).Day == 1 ? $"{date.Month}月末" : $"{date.Month}月{date.Day}日";

    /// <summary>平成23年度（2011年度）〜令和8年度（2026年度、10月末まで）.</summary>
    public static string Of(YearSpan span, YearState last)
    {
        var until = !last.IsComplete && last.Through is { } date && date < span.To.LastDay ? $"、{Until(date)}まで" : "";
        var end = $"{span.To.EraLabel}（{span.To.StartYear}年度{until}）";
        return span.From == span.To ? end : $"{span.From.Label}〜{end}";
    }

    /// <summary>H23→24; H30→R1 across eras.</summary>
    public static string Pair(FiscalYear from, FiscalYear to)
    {
        var (first, second) = (from.OfficialLabel, to.OfficialLabel);
        return $"{first}→{(first[0] == second[0] ? second[1..] : second)}";
    }

    /// <summary>平成23〜25年度, 令和7年度.</summary>
    public static string Range(FiscalYear from, FiscalYear to)
    {
        if (from == to) return from.EraLabel;
        return from.ShortLabel[..2] == to.ShortLabel[..2] ? $"{from.ShortLabel}〜{to.EraLabel[2..]}" : $"{from.EraLabel}〜{to.EraLabel}";
    }

    /// <summary>件数なし, 年度途中, 速報 or 確定.</summary>
    public static string Label(this YearStanding standing) => standing switch
    {
        YearStanding.NoFigures => "件数なし",
        YearStanding.Running => "年度途中",
        YearStanding.Preliminary => "速報",
        YearStanding.Final => "確定",
    };

    /// <summary>The same of a year, as files say it.</summary>
    public static string Standing(YearlyFigures figures, FiscalYear year, YearState state) => state.Standing(year == figures.RunningYear).Label();

    /// <summary>The years as charts take them; only a running year says how far it goes.</summary>
    public static IReadOnlyList<ChartYear> Axis(YearlyFigures figures, TrendScope scope, YearSpan span) => [.. span.Years.Select(year =>
    {
        var state = YearState.Of(figures, scope, year);
        var isRunning = year == figures.RunningYear && year == span.To && state.Through is not null;
        return new ChartYear(year.StartYear, year.ShortLabel) { IsSample = state.IsSample, Through = isRunning ? Until(state.Through!.Value) : null };
    })];
}
