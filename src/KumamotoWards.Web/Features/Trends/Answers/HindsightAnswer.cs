using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Web.Infrastructure.Charts;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>見込みはどれだけ当たったか: a year that is over, against what the method would have told at this time of it.</summary>
internal static class HindsightAnswer
{
    private const int ShownYears = 2;

    public static AnswerCard Of(AnswersQuery query)
    {
        var outlook = query.Outlook!;
        var day = JapaneseDate.Short(outlook.Days.Through);
        return new AnswerCard(
            "outlook",
            $"{day}の見込みはどれだけ当たったか",
            Figures.Percent(outlook.Miss),
            "見込みの外れ（実際と比べて）",
            OutlookWords.InHindsight(outlook),
            Chart(outlook),
            OutlookWords.Notes(outlook),
            [new("今年度の見込みを見る", query.Address(period: AnswerPeriod.SoFar) + "#outlook")]);
    }

    private static BarsChart Chart(Outlook outlook)
    {
        var year = outlook.Days.Year.EraLabel;
        var told = $"約 {Figures.Count(OutlookWords.Rounded(outlook.Landing!.Value, Rounding.Whole))}";
        var title = $"{year}の見込みと実際{OutlookAnswer.Without(outlook)}";
        return new BarsChart
        {
            Title = title,
            Summary = $"{title}。",
            SummaryIsElsewhere = true,
            Rows =
            [
                .. OutlookAnswer.SameSets(outlook).TakeLast(ShownYears).Select(OutlookAnswer.Row),
                OutlookAnswer.Told($"{year}の見込み", outlook, told) with { IsCurrent = false },
                new BarRow($"{year}の実際", outlook.Actual!.Value, Figures.Count(outlook.Actual.Value)) { IsCurrent = true },
            ],
            Data = OutlookAnswer.Table(outlook),
        };
    }
}
