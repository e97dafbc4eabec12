using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>Every rule at every office as CSV. Figures are of the last twelve months.</summary>
internal static class RuleRecord
{
    public static IReadOnlyList<CsvColumn<RuleOfOffice>> Columns { get; } =
    [
        new("規則コード", row => row.Rule.Code),
        new("規則", row => row.Rule.Name),
        new("優先度", row => row.Rule.Priority),
        new("区", row => row.Period.Ward.Name),
        new("窓口コード", row => row.Office.Slug),
        new("窓口", row => row.Period.Name),
        new("見つけた数（12か月）", row => row.Fired),
        new("回答済", row => row.Answered),
        new("未回答", row => row.Open),
        new("回答前に解消", row => row.Settled),
        new("使っているか", row => row.Off is null ? "使う" : "使わない"),
        new("使わない理由", row => row.Off?.Reason),
        new("切り替えた人", row => row.Off?.By),
        new("切り替えた日", row => row.Off is { } off ? DateOnly.FromDateTime(BusinessClock.ToTokyo(off.At)) : null),
    ];
}
