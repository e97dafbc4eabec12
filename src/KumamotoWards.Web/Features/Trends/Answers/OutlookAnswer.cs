using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>年度末はどうなりそうか: the sentence, and the last years beside the range in which the year may land.</summary>
internal static class OutlookAnswer
{
    private const int ShownYears = 4;

    public static AnswerCard Of(AnswersQuery query)
    {
        var (outlook, words) = (query.Outlook, new OutlookWords(query.Courses, query.Scope));
        var hasLanding = outlook?.Landing is not null;
        return new AnswerCard(
            "outlook",
            "年度末はどうなりそうか",
            hasLanding ? $"約 {Figures.Cases(OutlookWords.Rounded(outlook!.Landing!.Value, Rounding.Whole))}" : null,
            hasLanding ? $"{OutlookWords.Range(outlook!)}件の見込み" : null,
            words.Write(outlook),
            outlook is null || outlook.Checks.Count == 0 ? null : Chart(outlook),
            OutlookWords.Notes(outlook),
            [new("過去の年度を年度推移で見る", $"/trends/yearly{SoFarAnswer.Ward(query)}")]);
    }

    private static BarsChart Chart(Outlook outlook)
    {
        var title = outlook.Landing is null ? "過去の年度の 1年の件数" : $"{outlook.Days.Year.EraLabel}の見込みと、過去の年度の 1年の件数";
        return new BarsChart
        {
            Title = title,
            Summary = $"{title}。",
            SummaryIsElsewhere = true,
            Rows = [.. outlook.Checks.TakeLast(ShownYears).Select(Row), .. Running(outlook)],
            Data = new ChartTable(
                ["年度", "同じ日まで\n件", "1年\n件", "割合\n%", "そのときの見込み\n件", "外れ\n%"],
                outlook.Checks.Select(Cells).Concat(outlook.Landing is { } landing ? [Cells(outlook, landing)] : [])),
        };
    }

    private static BarRow Row(OutlookCheck check) => new(check.Year.EraLabel, check.Actual, Figures.Count(check.Actual));

    private static IEnumerable<BarRow> Running(Outlook outlook)
    {
        if (outlook.Landing is not { } landing) yield break;
        var rounded = $"約 {Figures.Count(OutlookWords.Rounded(landing, Rounding.Whole))}";
        yield return new BarRow($"{outlook.Days.Year.EraLabel}（見込み）", outlook.SoFar, rounded)
        {
            IsCurrent = true,
            Reach = landing,
            Range = (outlook.Low!.Value, outlook.High!.Value),
            Spoken = $"これまで {Figures.Cases(outlook.SoFar)}、見込み {rounded}件、幅 {OutlookWords.Range(outlook)}件",
        };
    }

    private static IReadOnlyList<string> Cells(OutlookCheck check) =>
    [
        check.Year.EraLabel, Figures.Count(check.SoFar), Figures.Count(check.Actual), Figures.Average(check.Share * 100),
        check.Predicted is { } predicted ? Figures.Count(predicted) : "-", Figures.PercentNumber(check.Miss),
    ];

    private static IReadOnlyList<string> Cells(Outlook outlook, long landing) =>
    [
        $"{outlook.Days.Year.EraLabel}", Figures.Count(outlook.SoFar), "-", $"平均 {Figures.Average(outlook.Share!.Value * 100)}", Figures.Count(landing), $"±{Figures.Average(outlook.LargestMiss!.Value)}",
    ];
}
