using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>The queue as CSV.</summary>
internal static class AlertRecord
{
    public static IReadOnlyList<CsvColumn<AlertRow>> Columns { get; } =
    [
        new("日付", row => row.Data.Date),
        new("区", row => row.Office.PeriodAt(row.Data.Date).Ward.Name),
        new("窓口コード", row => row.Office.Slug),
        new("窓口", row => row.OfficeName),
        new("件数区分", row => row.What),
        new("件数", row => row.Data.Count),
        new("規則", row => CheckRules.NameOf(row.Data.Rule)),
        new("優先度", row => row.Data.Priority),
        new("内容", row => row.Data.Message),
        new("状態", row => AlertText.Word(row.Data.State)),
        new("理由", row => row.Data.Answer),
        new("回答した人", row => row.Data.AnsweredBy),
        new("回答した時刻", row => Moment(row.Data.AnsweredAt)),
        new("見つけた時刻", row => Moment(row.Data.RaisedAt)),
        new("サンプル", row => row.Data.IsSample ? "はい" : null),
    ];

    private static string? Moment(DateTime? utc) => utc is { } at ? $"{BusinessClock.ToTokyo(at):yyyy-MM-dd HH:mm}" : null;
}
