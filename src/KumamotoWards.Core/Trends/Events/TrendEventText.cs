using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends.Events;

/// <summary>How events are written on pages and in addresses.</summary>
public static class TrendEventText
{
    public static string Label(this TrendEventKind kind) => kind switch
    {
        TrendEventKind.OfficeChange => "窓口の変更",
        TrendEventKind.ItemChange => "件数区分の変更",
        TrendEventKind.Disaster => "災害",
        TrendEventKind.Rule => "制度",
        TrendEventKind.Other => "その他",
    };

    public static string Label(this TrendNoteKind kind) => kind.AsEvent().Label();

    /// <summary>office-change.</summary>
    public static string Slug(this TrendEventKind kind) => kind switch
    {
        TrendEventKind.OfficeChange => "office-change",
        TrendEventKind.ItemChange => "item-change",
        TrendEventKind.Disaster => "disaster",
        TrendEventKind.Rule => "rule",
        TrendEventKind.Other => "other",
    };

    public static TrendEventKind? FindKind(string? slug) =>
        Enum.GetValues<TrendEventKind>().Where(kind => kind.Slug() == slug).Select(kind => (TrendEventKind?)kind).FirstOrDefault();

    /// <summary>平成28年4月; 令和2年2月から; 令和2年2月〜令和5年5月; an end of an office is told by its last month.</summary>
    public static string When(this TrendEvent happened) => happened switch
    {
        { Change: Organization.OfficeChangeKind.Closed } => $"{JapaneseDate.YearMonth(happened.ToldBy)}末",
        { Note: null } or { IsShort: true } => JapaneseDate.YearMonth(happened.From),
        { To: { } to } => $"{JapaneseDate.YearMonth(happened.From)}〜{JapaneseDate.YearMonth(to)}",
        _ => $"{JapaneseDate.YearMonth(happened.From)}から",
    };

    internal static TrendEventKind AsEvent(this TrendNoteKind kind) => kind switch
    {
        TrendNoteKind.Disaster => TrendEventKind.Disaster,
        TrendNoteKind.Rule => TrendEventKind.Rule,
        TrendNoteKind.Other => TrendEventKind.Other,
    };
}
