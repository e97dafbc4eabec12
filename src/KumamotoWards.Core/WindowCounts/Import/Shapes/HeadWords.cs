using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>What a column holds, by the word at its head.</summary>
internal enum ColumnRole
{
    Unknown = 0,
    Office,
    Time,
    Item,
    Count,

    /// <summary>曜日, 備考, 区, 増減率…: nothing to import.</summary>
    Beside,
}

/// <summary>Words that people put at the head of a column, in Japanese and English.</summary>
internal static class HeadWords
{
    private static readonly Dictionary<string, CountPeriod> Times = new()
    {
        ["日付"] = CountPeriod.Day,
        ["年月日"] = CountPeriod.Day,
        ["月日"] = CountPeriod.Day,
        ["日"] = CountPeriod.Day,
        ["取扱日"] = CountPeriod.Day,
        ["受付日"] = CountPeriod.Day,
        ["業務日"] = CountPeriod.Day,
        ["date"] = CountPeriod.Day,
        ["day"] = CountPeriod.Day,
        ["年月"] = CountPeriod.Month,
        ["月"] = CountPeriod.Month,
        ["対象月"] = CountPeriod.Month,
        ["month"] = CountPeriod.Month,
        ["yearmonth"] = CountPeriod.Month,
        ["年度"] = CountPeriod.Year,
        ["会計年度"] = CountPeriod.Year,
        ["fiscal_year"] = CountPeriod.Year,
        ["fiscalyear"] = CountPeriod.Year,
        ["fy"] = CountPeriod.Year,
        ["year"] = CountPeriod.Year,
    };

    private static readonly Dictionary<string, ColumnRole> Roles = new()
    {
        ["窓口"] = ColumnRole.Office,
        ["窓口名"] = ColumnRole.Office,
        ["施設"] = ColumnRole.Office,
        ["施設名"] = ColumnRole.Office,
        ["区役所等"] = ColumnRole.Office,
        ["出張所"] = ColumnRole.Office,
        ["出張所名"] = ColumnRole.Office,
        ["場所"] = ColumnRole.Office,
        ["部署"] = ColumnRole.Office,
        ["office"] = ColumnRole.Office,
        ["officeslug"] = ColumnRole.Office,
        ["件数区分"] = ColumnRole.Item,
        ["区分"] = ColumnRole.Item,
        ["項目"] = ColumnRole.Item,
        ["業務"] = ColumnRole.Item,
        ["種別"] = ColumnRole.Item,
        ["item"] = ColumnRole.Item,
        ["countitem"] = ColumnRole.Item,
        ["件数"] = ColumnRole.Count,
        ["数"] = ColumnRole.Count,
        ["数量"] = ColumnRole.Count,
        ["値"] = ColumnRole.Count,
        ["実績"] = ColumnRole.Count,
        ["count"] = ColumnRole.Count,
        ["value"] = ColumnRole.Count,
        ["曜日"] = ColumnRole.Beside,
        ["曜"] = ColumnRole.Beside,
        ["weekday"] = ColumnRole.Beside,
        ["備考"] = ColumnRole.Beside,
        ["メモ"] = ColumnRole.Beside,
        ["注"] = ColumnRole.Beside,
        ["note"] = ColumnRole.Beside,
        ["notes"] = ColumnRole.Beside,
        ["区"] = ColumnRole.Beside,
        ["ward"] = ColumnRole.Beside,
        ["単位"] = ColumnRole.Beside,
        ["unit"] = ColumnRole.Beside,
        ["no"] = ColumnRole.Beside,
        ["no."] = ColumnRole.Beside,
    };

    public static CountPeriod? Time(string plain) => Times.TryGetValue(PlainText.WithoutNote(plain), out var period) ? period : null;

    public static ColumnRole Role(string plain) => Time(plain) is not null ? ColumnRole.Time : Roles.GetValueOrDefault(PlainText.WithoutNote(plain));

    /// <summary>Changes against other years are worked out, never imported.</summary>
    public static bool IsRate(string plain) => plain.Contains('率') || plain.Contains('比') || plain.Contains('%') || plain.Contains("増減") || plain.Contains('→');
}
