using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Proposals.Report;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Report;

/// <summary>年次報告 as the page says it.</summary>
public sealed record ProposalReportPage(ProposalReport Report, ReportHistory History)
{
    public const string Path = "/proposals/report";

    public ReportYears Years => new(History, Report.Today, Report.AnswerWithin);

    public ReportFigures Total { get; } = Report.Total;

    public bool HasSample => Report.Rows.Any(row => row.IsSample);

    /// <summary>令和8年度（2026年度、年度途中：11月20日現在）.</summary>
    public string Period => Report.IsRunning
        ? $"{Report.Year.EraLabel}（{Report.Year.StartYear}年度、年度途中：{JapaneseDate.Short(Report.Today)}現在）"
        : $"{Report.Year.Label}、{JapaneseDate.Full(Report.Today)}現在";

    /// <summary>Adopted ones of which something is known, by number.</summary>
    public IEnumerable<ReportRow> Adopted => Report.Rows.Where(row => row.Outcome.IsAdoption());

    public string AddressOf(string ending = "") => $"{Path}{ending}?year={Report.Year}";

    public IReadOnlyList<string> Lead()
    {
        if (Total.Count == 0) return [$"{Report.Year.EraLabel}に本庁へ提出された提案は、{(Report.IsRunning ? "まだ" : "")}ありません。"];
        var first = $"{Report.Year.EraLabel}は{(Report.IsRunning ? $" {JapaneseDate.Short(Report.Today)}までに" : "")} {Total.Count}件の提案が本庁に届き、{Total.Answered}件に回答しました。";
        if (Total.Answered == 0) return [first];
        return [first, Decided(), Time()];
    }

    /// <summary>14営業日, 14.5営業日; - where nothing is done yet.</summary>
    public static string Days(decimal? days) => days is { } known ? $"{(known % 1 == 0 ? Figures.Count((long)known) : Figures.Average(known))}営業日" : "-";

    /// <summary>92.0 % of those done or due.</summary>
    public static string Share(decimal? percent) => percent is { } known ? $"{Figures.Average(known)} %" : "-";

    public static string Share(int part, int whole) => Share(whole == 0 ? null : 100m * part / whole);

    private string Decided()
    {
        var partly = Total.Of(ReportOutcome.PartiallyAdopted);
        var others = new[] { ReportOutcome.Declined, ReportOutcome.Deferred }
            .Where(outcome => Total.Of(outcome) > 0).Select(outcome => $"{outcome.Label()}は {Total.Of(outcome)}件").ToList();
        return $"採択は {Total.Adopted}件{(partly > 0 ? $"（うち一部採択 {partly}件）" : "")}{string.Concat(others.Select(other => $"、{other}"))}です。";
    }

    private string Time()
    {
        var answer = Total.ToAnswer;
        var late = answer.Overdue > 0 ? $"、期限を過ぎて回答のないものが {answer.Overdue}件あります" : "";
        return $"回答までの中央値は {Days(answer.Median)}で、期限の {Report.AnswerWithin}営業日以内は {Share(answer.ShareInTime)}{(late.Length > 0 ? late : "です")}。";
    }
}
