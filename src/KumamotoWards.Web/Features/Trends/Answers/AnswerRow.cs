using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>One figure of the page.</summary>
/// <param name="Value">A number, or a word like 例年の幅の中.</param>
internal sealed record AnswerRow(
    string Question, string Name, FiscalYear? Year, DateOnly? Through, object? Value, string Unit, string? Basis = null, Office? Office = null, CountItem? Item = null)
{
    public static IEnumerable<AnswerRow> Of(AnswersQuery query) =>
        [.. SoFar(query), .. Landing(query), .. Moves(query), .. Missing(query.Incomplete)];

    private static IEnumerable<AnswerRow> SoFar(AnswersQuery query)
    {
        if (query.SoFar is not { } answer) yield break;
        var question = query.IsWholeYears ? "年度の 1年" : "今年度はこれまで";
        var through = answer.Days.Through;
        yield return new(question, "件数", answer.Year, through, answer.Total, "件", "全件");
        if (answer.IsAlone) yield break;
        int? OpenDays(DateOnly last) => query.Courses.OpenDays(last) is > 0 and var days ? days : null;
        foreach (var (year, count) in (IEnumerable<(FiscalYear, long)>)[.. answer.Earlier, (answer.Before, answer.Then), (answer.Year, answer.Now)])
        {
            yield return new(question, "同じ日までの件数", year, answer.Days.ThroughIn(year), count, "件", SoFarWords.Basis);
            yield return new(question, "開庁日", year, answer.Days.ThroughIn(year), OpenDays(answer.Days.ThroughIn(year)), "日");
        }
        yield return new(question, "入力がそろっていない窓口と区分の件数", answer.Year, through, answer.MissingTotal, "件", "全件");
        yield return new(question, "始まった・終わった窓口と区分の件数", answer.Year, through, answer.ChangedTotal, "件", "全件");
        yield return new(question, "前年度の同じ日までとの差", answer.Year, through, answer.Delta, "件", SoFarWords.Basis);
        yield return new(question, "前年度の同じ日までからの増減率", answer.Year, through, answer.Percent, "%", SoFarWords.Basis);
        yield return new(question, "1開庁日あたりの増減率", answer.Year, through, answer.PercentOfADay, "%", SoFarWords.Basis);
        yield return new(question, "比べた窓口", answer.Year, through, answer.Windows.Count, "窓口", SoFarWords.Basis);
    }

    private static IEnumerable<AnswerRow> Landing(AnswersQuery query)
    {
        if (query.Outlook is not { } outlook) yield break;
        var question = query.IsWholeYears ? "同じ方法での見込み" : "年度末の見込み";
        foreach (var check in outlook.Checks)
        {
            var through = outlook.Days.ThroughIn(check.Year);
            yield return new(question, "同じ日までの件数", check.Year, through, check.SoFar, "件");
            yield return new(question, "1年の件数", check.Year, check.Year.LastDay, check.Actual, "件");
            yield return new(question, "同じ日までの割合", check.Year, through, Rounding.To(check.Share * 100, 1), "%");
            yield return new(question, "そのときの見込み", check.Year, through, check.Predicted, "件");
            yield return new(question, "外れ", check.Year, through, check.Miss, "%");
        }
        var year = outlook.Days.Year;
        yield return new(question, "見込みのもとの件数", year, outlook.Days.Through, outlook.SoFar, "件");
        yield return new(question, "見込み", year, year.LastDay, outlook.Landing, "件");
        yield return new(question, "見込みの下の端", year, year.LastDay, outlook.Low, "件");
        yield return new(question, "見込みの上の端", year, year.LastDay, outlook.High, "件");
        yield return new(question, "最も大きな外れ", year, outlook.Days.Through, outlook.LargestMiss, "%");
        if (!query.IsWholeYears) yield break;
        yield return new(question, "1年の件数", year, year.LastDay, outlook.Actual, "件");
        yield return new(question, "外れ", year, outlook.Days.Through, outlook.Miss, "%");
    }

    private static IEnumerable<AnswerRow> Moves(AnswersQuery query)
    {
        if (query.Movements is not { } movements) yield break;
        foreach (var movement in movements.Largest)
        {
            yield return Row("前の年度の件数", movements.From, movement.Before, "件");
            yield return Row("件数", movements.To, movement.After, "件");
            yield return Row("増減", movements.To, movement.Delta, "件");
            yield return Row("増減率", movements.To, movement.Percent, "%");
            yield return Row("これまでの年の最大の増減", movements.To, movement.Usual, "件");
            yield return Row("判定", movements.To, MovementWords.Judgement(movement), "");

            AnswerRow Row(string name, FiscalYear year, object? value, string unit) =>
                new("大きな動き", name, year, Through(year), value, unit, MovementWords.Basis, movement.Office, movement.Item);
        }

        DateOnly Through(FiscalYear year) => query.Days is { } days ? days.ThroughIn(year) : year.LastDay;
    }

    private static IEnumerable<AnswerRow> Missing(Incomplete incomplete)
    {
        yield return All("締め済の月", incomplete.LockedMonths);
        yield return All("承認・締め待ちの月", incomplete.WaitingMonths);
        yield return All("未提出の月", incomplete.OpenMonths);
        yield return All("前の年度までの締めていない月", incomplete.EarlierMonths);
        foreach (var office in incomplete.Offices)
        {
            yield return Of("空欄のある月", office.BlankMonths.Count);
            yield return Of("未提出の月", office.OpenMonths.Count);
            yield return Of("承認・締め待ちの月", office.WaitingMonths.Count);
            yield return Of("理由を待つ確認", office.OpenAlerts);

            AnswerRow Of(string name, int count) => All(name, count) with { Office = office.Office };
        }

        AnswerRow All(string name, int count) => new("そろっていないもの", name, incomplete.Year, incomplete.Through, count, "件");
    }
}
