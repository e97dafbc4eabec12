using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Report;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Proposals.Report;

/// <summary>The report as a file: a row for each proposal, with all that its tables count.</summary>
internal static class ProposalReportCsv
{
    public static FileContentResult Of(ProposalReport report) => CsvFile.Of($"提案年次報告_{report.Year}年度", report.Rows,
    [
        new("年度", _ => report.Year.StartYear),
        new("番号", row => row.Number.ToString()),
        new("件名", row => row.Title),
        new("区", row => row.Ward.Name),
        new("提案した所属", row => row.Unit),
        new("種別", row => row.Kind?.Label()),
        new("主務課", row => row.Section),
        new("結果", row => row.Outcome.Label()),
        new("いまの状態", row => row.State.Label()),
        new("提出日", row => row.SubmittedOn),
        new("受付日", row => row.AcceptedOn),
        new("受付まで（営業日）", row => row.DaysToAccept),
        new("最初の回答日", row => row.AnsweredOn),
        new("回答まで（営業日）", row => row.DaysToAnswer),
        new("数えていない日（営業日）", row => row.NotCounted),
        new("理由", row => row.HasReasons switch { true => "あり", false => "なし", null => "" }),
        new("期限を過ぎている", row => row.Overdue == ReportOverdue.None ? "" : row.Overdue.HasFlag(ReportOverdue.Answer) ? "回答" : "受付"),
        new("予算の年度", row => row.BudgetFiscalYear),
        new("実施の結果", row => row.Result),
        new("サンプル", row => row.IsSample ? "サンプル" : ""),
    ]);
}
