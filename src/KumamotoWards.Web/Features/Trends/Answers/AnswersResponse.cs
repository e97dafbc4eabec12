using System.ComponentModel;
using KumamotoWards.Core.Trends.Answers;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>The answers as JSON: the figures, and the sentences that the page makes of them.</summary>
public sealed record AnswersResponse(
    [property: Description("office（窓口）、ward（区）、city（市）")] string Scope,
    string Slug,
    string Name,
    [property: Description("so-far（今年度と前年度の同じ日まで）か whole-years（終わった 2年度）")] string Compare,
    [property: Description("比べる期間の最後の日。まだなければ null")] DateOnly? Through,
    [property: Description("動作確認用のサンプルを含む")] bool Sample,
    string Sentence,
    SoFarResponse? SoFar,
    OutlookResponse? Outlook,
    MovementsResponse? Movements,
    IncompleteResponse Incomplete)
{
    internal static AnswersResponse Of(AnswersQuery query) => new(
        query.Place switch { { Office: not null } => "office", { Ward: not null } => "ward", _ => "city" },
        query.Scope.Slug,
        query.Scope.Name,
        query.Period.Slug(),
        query.Days?.Through,
        query.IsSample,
        new SummaryWords(query).Write().ToString(),
        query.SoFar is { } soFar ? SoFarResponse.Of(query, soFar) : null,
        query.Outlook is { } outlook ? OutlookResponse.Of(query, outlook) : null,
        query.Movements is { } movements ? MovementsResponse.Of(query, movements) : null,
        IncompleteResponse.Of(query));
}

public sealed record SoFarResponse(
    int FiscalYear,
    [property: Description("この年度のすべての件数（件）")] long Total,
    [property: Description("比べる基準（continuing-offices：継続窓口、同じ日まで）")] string Basis,
    [property: Description("そのうち、入力がそろっていないため比べていない件数（件）")] long Missing,
    [property: Description("そのうち、窓口や区分が始まった・終わったため比べていない件数（件）")] long Changed,
    [property: Description("前年度の同じ日まで（件）")] long Before,
    [property: Description("この年度（件）")] long After,
    [property: Description("増減率（％、小数第1位）。数が少ないか比べられないときは null")] decimal? Percent,
    [property: Description("1開庁日あたりの増減率（％）")] decimal? PercentOfADay,
    [property: Description("開庁日（日）。暦がない年度は 0")] int OpenDays,
    [property: Description("前年度の開庁日（日）。暦がない年度は 0")] int OpenDaysBefore,
    [property: Description("比べた窓口の数")] int Offices,
    string Sentence)
{
    internal static SoFarResponse Of(AnswersQuery query, YearSoFar answer) => new(
        answer.Year.StartYear, answer.Total, "continuing-offices", answer.MissingTotal, answer.ChangedTotal, answer.Then, answer.Now, answer.Percent, answer.PercentOfADay,
        answer.OpenDaysNow, answer.OpenDaysThen, answer.Windows.Count, new SoFarWords(query.Courses, query.Scope).Write(answer).ToString());
}

public sealed record OutlookResponse(
    int FiscalYear,
    [property: Description("見込みのもとの件数（件）")] long SoFar,
    [property: Description("年度末の見込み（件）。出せないときは null で、理由が reason にある")] long? Landing,
    [property: Description("見込みの下の端（件）")] long? Low,
    [property: Description("見込みの上の端（件）")] long? High,
    [property: Description("同じ方法の過去の最も大きな外れ（％）")] decimal? LargestMiss,
    [property: Description("終わった年度の、同じ窓口と区分の 1年（件）。進んでいる年度は null")] long? Actual,
    [property: Description("year-is-over、nothing-entered、too-few-years、too-far-off")] string? Reason,
    IReadOnlyList<OutlookCheckResponse> Checks,
    string Sentence)
{
    internal static OutlookResponse Of(AnswersQuery query, Outlook outlook) => new(
        outlook.Days.Year.StartYear, outlook.SoFar, outlook.Landing, outlook.Low, outlook.High, outlook.LargestMiss, outlook.Actual,
        outlook.Reason switch
        {
            NoOutlookReason.YearIsOver => "year-is-over",
            NoOutlookReason.NothingEntered => "nothing-entered",
            NoOutlookReason.TooFewYears => "too-few-years",
            NoOutlookReason.TooFarOff => "too-far-off",
            null => null,
        },
        [.. outlook.Checks.Select(check => new OutlookCheckResponse(check.Year.StartYear, check.SoFar, check.Actual, check.Predicted, check.Miss))],
        (query.IsWholeYears ? OutlookWords.InHindsight(outlook) : new OutlookWords(query.Courses, query.Scope).Write(outlook)).ToString());
}

public sealed record OutlookCheckResponse(
    int FiscalYear,
    [property: Description("同じ日まで（件）")] long SoFar,
    [property: Description("1年（件）")] long Actual,
    [property: Description("そのときの見込み（件）")] long? Predicted,
    [property: Description("外れ（％）。多く見込んだときは正")] decimal? Miss);

public sealed record MovementsResponse(
    [property: Description("so-far（同じ日まで）か whole-years（終わった 2年度）")] string Compare,
    int From,
    int To,
    [property: Description("比べた窓口と区分の組の数")] int Compared,
    IReadOnlyList<MovementResponse> Largest,
    string Sentence)
{
    internal static MovementsResponse Of(AnswersQuery query, Movements movements) => new(
        movements.Period.Slug(), movements.From.StartYear, movements.To.StartYear, movements.Compared,
        [.. movements.Largest.Select(movement => MovementResponse.Of(query, movement))],
        new MovementWords(query.Courses, query.Scope).Write(movements).ToString());
}

public sealed record MovementResponse(
    string Office,
    string OfficeName,
    string Item,
    string ItemName,
    [property: Description("前（件）")] long Before,
    [property: Description("後（件）")] long After,
    [property: Description("増減率（％）。数が少ないときは null")] decimal? Percent,
    [property: Description("これまでの年の最大の増減（件）。年度が少ないときは null")] long? LargestBefore,
    [property: Description("usual（例年の幅の中）、unusual（例年の幅を超える）、unknown（比べる年度が少ない）")] string Judgement)
{
    internal static MovementResponse Of(AnswersQuery query, Movement movement) => new(
        movement.Office.Slug, query.Figures.NameOf(movement.Office), movement.Item.Slug, movement.Item.Name, movement.Before, movement.After,
        movement.Percent, movement.Usual, movement.IsUsual ? "usual" : movement.IsUnusual ? "unusual" : "unknown");
}

public sealed record IncompleteResponse(
    int FiscalYear,
    [property: Description("入力できた最後の日")] DateOnly Through,
    [property: Description("締め済の月（窓口×月）")] int LockedMonths,
    [property: Description("承認・締め待ちの月（窓口×月）")] int WaitingMonths,
    [property: Description("未提出の月（窓口×月）")] int OpenMonths,
    [property: Description("前の年度までの締めていない月（窓口×月）")] int EarlierMonths,
    IReadOnlyList<OfficeIncompleteResponse> Offices,
    string Sentence)
{
    internal static IncompleteResponse Of(AnswersQuery query) => new(
        query.Incomplete.Year.StartYear, query.Incomplete.Through, query.Incomplete.LockedMonths, query.Incomplete.WaitingMonths,
        query.Incomplete.OpenMonths, query.Incomplete.EarlierMonths,
        [.. query.Incomplete.Offices.Select(office => OfficeIncompleteResponse.Of(query, office))],
        new IncompleteWords(query.Scope, query.Figures).Write(query.Incomplete).ToString());
}

public sealed record OfficeIncompleteResponse(
    string Office,
    string OfficeName,
    [property: Description("空欄のある月（yyyy-MM）")] IReadOnlyList<string> BlankMonths,
    [property: Description("未提出の月（yyyy-MM）")] IReadOnlyList<string> OpenMonths,
    [property: Description("承認・締め待ちの月（yyyy-MM）")] IReadOnlyList<string> WaitingMonths,
    [property: Description("理由を待つ確認（件）")] int OpenAlerts)
{
    internal static OfficeIncompleteResponse Of(AnswersQuery query, OfficeIncomplete office) => new(
        office.Office.Slug, query.Figures.NameOf(office.Office), [.. office.BlankMonths.Select(Write)], [.. office.OpenMonths.Select(Write)],
        [.. office.WaitingMonths.Select(Write)], office.OpenAlerts);

    private static string Write(DateOnly month) => $"{month:yyyy-MM}";
}
