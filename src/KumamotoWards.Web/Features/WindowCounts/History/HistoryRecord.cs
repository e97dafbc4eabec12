using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.WindowCounts.History;

/// <summary>The columns of the history's CSV.</summary>
internal static class HistoryRecord
{
    public static IReadOnlyList<CsvColumn<CountHistoryLine>> Columns(CountRules rules) =>
    [
        new("番号", line => line.Id),
        new("記録日時", line => Instant(line.RecordedAt)),
        new("窓口コード", line => rules.Directory.Office(line.OfficeId).Slug),
        new("窓口", line => rules.Directory.Office(line.OfficeId).PeriodAt(line.Start).Name),
        new("区分コード", line => rules.Catalog.Item(line.CountItemId).Slug),
        new("件数区分", line => rules.Catalog.Item(line.CountItemId).Name),
        new("期間", line => line.Period switch { CountPeriod.Day => "日", CountPeriod.Month => "月", CountPeriod.Year => "年度" }),
        new("日付（月・年度は初日）", line => line.Start),
        new("変更前", line => line.Before),
        new("変更後", line => line.After),
        new("増減", line => line.Delta),
        new("方法", line => line.Kind.Way()),
        new("職員", line => line.By),
        new("所属", line => line.Unit),
        new("理由", line => line.Reason),
        new("取り込んだファイル", line => line.File),
        new("数えた日時", line => line.HappenedAt is { } at ? Instant(at) : null),
    ];

    /// <summary>2026-11-20 17:02:05 in Tokyo, which spreadsheets read as a time.</summary>
    private static string Instant(DateTime utc) => $"{BusinessClock.ToTokyo(utc):yyyy-MM-dd HH:mm:ss}";
}
