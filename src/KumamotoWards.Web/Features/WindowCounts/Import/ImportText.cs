using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>Words of imports.</summary>
internal static class ImportText
{
    /// <summary>In the order of the tabs.</summary>
    public static readonly IReadOnlyList<ImportOutcome> Outcomes =
        [ImportOutcome.Refused, ImportOutcome.New, ImportOutcome.Changed, ImportOutcome.Unchanged, ImportOutcome.LeftOut];

    public static string Word(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => "新規",
        ImportOutcome.Changed => "変更",
        ImportOutcome.Unchanged => "変更なし",
        ImportOutcome.Refused => "取り込めない",
        ImportOutcome.LeftOut => "対象外",
    };

    /// <summary>As the address names it.</summary>
    public static string Slug(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => "new",
        ImportOutcome.Changed => "changed",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Refused => "refused",
        ImportOutcome.LeftOut => "left-out",
    };

    public static ImportOutcome? Outcome(string? slug) =>
        Outcomes.Where(outcome => outcome.Slug() == slug).Select(outcome => (ImportOutcome?)outcome).FirstOrDefault();

    public static string Word(this CountImportState state) => state switch
    {
        CountImportState.Checked => "確認済（未取り込み）",
        CountImportState.Applying => "取り込み中",
        CountImportState.Applied => "取り込み済",
        CountImportState.Reversed => "取り消し済",
        CountImportState.Abandoned => "やめた",
    };

    public static string Chip(this CountImportState state) => state switch
    {
        CountImportState.Checked => "draft",
        CountImportState.Applying => "under-review",
        CountImportState.Applied => "confirmed",
        CountImportState.Reversed => "returned",
        CountImportState.Abandoned => "disabled",
    };

    public static string Word(this CountImportShape shape) => shape switch
    {
        CountImportShape.Template => "月の表（様式）",
        CountImportShape.List => "一覧（日付・窓口・区分・件数）",
        CountImportShape.YearlyTable => "年度・年月の統計表",
    };

    /// <summary>2026年11月20日, 令和8年11月, 平成25年度（2013年度）.</summary>
    public static string Period(CountCell cell) => cell.Period switch
    {
        CountPeriod.Day => JapaneseDate.Western(cell.Start),
        CountPeriod.Month => JapaneseDate.YearMonth(cell.Start),
        CountPeriod.Year => cell.FiscalYear.Label,
    };

    /// <summary>2026年11月20日 17:02 in Tokyo.</summary>
    public static string When(DateTime utc) => $"{JapaneseDate.Western(DateOnly.FromDateTime(BusinessClock.ToTokyo(utc)))} {JapaneseDate.Time(utc)}";
}
