using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Features.Trends.Changes;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>今年度はこれまでどうか, or how the last year was: the sentence, and the same days of the last years as bars.</summary>
internal static class SoFarAnswer
{
    public static AnswerCard Of(AnswersQuery query)
    {
        var (answer, words) = (query.SoFar, new SoFarWords(query.Courses, query.Scope));
        return new AnswerCard(
            "so-far",
            answer is { Days.IsWholeYear: true } ? $"{answer.Year.EraLabel}はどうだったか" : "今年度はこれまでどうか",
            Figure(answer),
            Basis(answer),
            words.Write(answer),
            answer is null ? null : Chart(query, answer),
            words.Notes(answer),
            [.. Links(query)])
        {
            Totals = SoFarWords.Totals(answer),
        };
    }

    private static IEnumerable<AnswerLink> Links(AnswersQuery query)
    {
        if (query.Answers.Months.Years.Contains(query.Year)) yield return new("月ごとに見る", $"/trends/monthly?year={query.Year}{query.Place.Filter('&')}");
        if (query.IsWholeYears) yield return new("増減の内訳を見る", ChangesAddress.Of(query.Scope, query.Year.Previous, query.Year));
        yield return new("年度推移で見る", $"/trends/yearly{query.Place.Filter('?')}");
    }

    private static string? Figure(YearSoFar? answer) =>
        answer is null ? null
        : answer.IsAlone ? Figures.Cases(answer.Total)
        : answer.Percent is { } percent ? Figures.Percent(percent)
        : $"{Figures.Difference(answer.Delta)}件";

    private static string? Basis(YearSoFar? answer) =>
        answer is null ? null
        : answer.IsAlone ? AnswerNames.Until(answer.Days)
        : $"{AnswerNames.Before(answer.Days)}と比べて（{SoFarWords.Basis}）";

    private static BarsChart Chart(AnswersQuery query, YearSoFar answer)
    {
        List<(FiscalYear Year, long Count)> years = answer.IsAlone
            ? [(answer.Year, answer.Total)]
            : [.. answer.Earlier, (answer.Before, answer.Then), (answer.Year, answer.Now)];
        var title = $"{Span(answer)}の件数（{(answer.IsAlone ? "全件" : $"{SoFarWords.Basis}、{answer.Windows.Count}窓口")}）";
        return new BarsChart
        {
            Title = title,
            Summary = $"{title}。{string.Join("、", years.Select(year => $"{year.Year.EraLabel} {Figures.Cases(year.Count)}"))}。",
            SummaryIsElsewhere = true,
            Rows = [.. years.Select(year => new BarRow(year.Year.EraLabel, year.Count, Figures.Count(year.Count)) { IsCurrent = year.Year == answer.Year })],
            Data = new ChartTable(["年度", $"{Span(answer)}\n件", "前の年度から\n件", "増減率\n継続窓口", "開庁日\n日"], Rows(query.Courses, answer, years)),
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(YearCourses courses, YearSoFar answer, List<(FiscalYear Year, long Count)> years)
    {
        for (var i = 0; i < years.Count; i++)
        {
            var before = i == 0 ? (long?)null : years[i - 1].Count;
            yield return
            [
                years[i].Year.EraLabel, Figures.Count(years[i].Count), before is { } count ? Figures.Difference(years[i].Count - count) : "-",
                Figures.Percent(before is { } from ? SmallNumbers.Percent(from, years[i].Count) : null), OpenDays(courses.OpenDays(answer.Days.ThroughIn(years[i].Year))),
            ];
        }
    }

    /// <summary>4月1日〜11月25日, or 1年.</summary>
    private static string Span(YearSoFar answer) =>
        answer.Days.IsWholeYear ? "1年" : $"4月1日〜{answer.Days.Through.Month}月{answer.Days.Through.Day}日";

    private static string OpenDays(int days) => days == 0 ? "-" : Figures.Count(days);
}
