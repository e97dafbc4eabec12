using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Checks;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>The words for alerts and rules.</summary>
public static class AlertText
{
    public static string Word(AlertState state) => state switch
    {
        AlertState.Open => "未回答",
        AlertState.Answered => "回答済",
        AlertState.Settled => "解消",
    };

    /// <summary>As in the address; null stands for all.</summary>
    public static string Slug(AlertState? state) => state switch
    {
        AlertState.Open => "open",
        AlertState.Answered => "answered",
        AlertState.Settled => "settled",
        null => ChecksQuery.All,
    };

    public static string Priority(int priority) => priority switch
    {
        1 => "1　先に見る",
        2 => "2　ふつう",
        _ => "3　あとでよい",
    };

    /// <summary>11月20日（金） 17:02, in Tokyo.</summary>
    public static string Moment(DateTime utc) => $"{JapaneseDate.Short(DateOnly.FromDateTime(BusinessClock.ToTokyo(utc)))} {JapaneseDate.Time(utc)}";
}
