using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>盤 as a file: a row for each office-month that has begun.</summary>
internal static class ClosingCsv
{
    public static FileContentResult Of(ClosingPage page)
    {
        var rows = from row in page.Rows from cell in row.Cells orderby cell.Month select (Row: row, Cell: cell);
        return CsvFile.Of($"月の締め_{page.Board.Year}年度", rows,
        [
            new("年度", _ => page.Board.Year.StartYear),
            new("月", row => ClosingAddress.Write(row.Cell.Month)),
            new("区", row => row.Row.Period.Ward.Name),
            new("窓口", row => row.Cell.Office.PeriodAt(row.Cell.Month).Name),
            new("窓口コード", row => row.Cell.Office.Slug),
            new("状態", row => CellLook.Of(row.Cell).Word),
            new("入力した日数", row => row.Cell.CountsDays ? row.Cell.DaysEntered : null),
            new("確定した日数", row => row.Cell.CountsDays ? row.Cell.DaysConfirmed : null),
            new("開庁日数", row => row.Cell.CountsDays ? row.Cell.DaysExpected : null),
            new("提出期限", row => row.Cell.Timeliness.DueOn),
            new("提出日", row => Day(row.Cell.Row?.SubmittedAt)),
            new("期限との関係", row => CellLook.Timeliness(row.Cell.Timeliness)),
            new("遅れ（営業日）", row => row.Cell.Timeliness.LateDays),
            new("承認日", row => Day(row.Cell.Row?.ApprovedAt)),
            new("訂正あり", row => row.Cell.WasCorrected ? "あり" : ""),
            new("平年と違う数（理由待ち）", row => row.Cell.OpenAlerts),
            new("保留", row => row.Cell.HeldTallies),
            new("サンプル", row => row.Cell.Row?.IsSample == true ? "サンプル" : ""),
        ]);
    }

    private static DateOnly? Day(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(BusinessClock.ToTokyo(at)) : null;
}
