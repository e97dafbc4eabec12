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
            hasLanding ? $"{OutlookWords.Range(outlook!)}件の見込み{Without(outlook!)}" : null,
            words.Write(outlook),
            outlook is null ? null : Chart(outlook),
            OutlookWords.Notes(outlook),
            [new("過去の年度を年度推移で見る", $"/trends/yearly{query.Place.Filter('?')}")]);
    }

    /// <summary>Years whose sums stand beside the year that is told.</summary>
    public static IEnumerable<OutlookCheck> SameSets(Outlook outlook) => outlook.Checks.Where(check => check.IsSameSet);

    /// <summary>（7組を除く）, where something is.</summary>
    public static string Without(Outlook outlook) => outlook.Missing + outlook.Changed is > 0 and var count ? $"（{count}組を除く）" : "";

    public static BarRow Row(OutlookCheck check) => new(check.Year.EraLabel, check.Actual, Figures.Count(check.Actual));

    /// <summary>What is there so far, and between which figures it is told to end.</summary>
    public static BarRow Told(string name, Outlook outlook, string figure) => new(name, outlook.SoFar, figure)
    {
        IsCurrent = true,
        Reach = outlook.Landing,
        Range = (outlook.Low!.Value, outlook.High!.Value),
        Spoken = $"この日まで {Figures.Cases(outlook.SoFar)}、見込み {figure}件、幅 {OutlookWords.Range(outlook)}件",
    };

    public static ChartTable Table(Outlook outlook) => new(
        ["年度", "同じ日まで\n件", "1年\n件", "割合\n%", "そのときの見込み\n件", "外れ\n%"],
        outlook.Checks.Select(Cells).Concat(outlook.Landing is { } landing ? [Cells(outlook, landing)] : []));

    private static BarsChart? Chart(Outlook outlook)
    {
        var rows = SameSets(outlook).TakeLast(ShownYears).Select(Row).ToList();
        if (outlook.Landing is { } landing)
            rows.Add(Told($"{outlook.Days.Year.EraLabel}（見込み）", outlook, $"約 {Figures.Count(OutlookWords.Rounded(landing, Rounding.Whole))}"));
        if (rows.Count < 2) return null;
        var title = Title(outlook);
        return new BarsChart { Title = title, Summary = $"{title}。", SummaryIsElsewhere = true, Rows = rows, Data = Table(outlook) };
    }

    private static string Title(Outlook outlook)
    {
        if (outlook.Landing is null) return $"過去の年度の 1年の件数{Without(outlook)}";
        return Without(outlook) is { Length: > 0 } without
            ? $"入力がそろった窓口・区分だけの見込みと、その過去の 1年の件数{without}"
            : $"{outlook.Days.Year.EraLabel}の見込みと、過去の年度の 1年の件数";
    }

    private static IReadOnlyList<string> Cells(OutlookCheck check) =>
    [
        check.Year.EraLabel + (check.IsSameSet ? "" : "（一部の窓口・区分）"), Figures.Count(check.SoFar), Figures.Count(check.Actual), Figures.Average(check.Share * 100),
        check.Predicted is { } predicted ? Figures.Count(predicted) : "-", Figures.PercentNumber(check.Miss),
    ];

    private static IReadOnlyList<string> Cells(Outlook outlook, long landing) =>
    [
        $"{outlook.Days.Year.EraLabel}", Figures.Count(outlook.SoFar), outlook.Actual is { } actual ? Figures.Count(actual) : "-",
        $"平均 {Figures.Average(outlook.Share!.Value * 100)}", Figures.Count(landing), outlook.Miss is { } miss ? Figures.PercentNumber(miss) : $"±{Figures.Average(outlook.LargestMiss!.Value)}",
    ];
}
