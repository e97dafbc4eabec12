using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Whose figures they are and of which moment, at the foot of what is taken out of the house.</summary>
internal static class FigureStamp
{
    /// <summary>熊本市 区政ポータル　令和8年11月20日 17:10 時点.</summary>
    /// <param name="readAt">In UTC.</param>
    public static string Of(string cityName, DateTime readAt)
    {
        var time = BusinessClock.ToTokyo(readAt);
        return $"{$"{cityName} 区政ポータル".Trim()}　{JapaneseDate.Era(DateOnly.FromDateTime(time))} {time:HH:mm} 時点";
    }
}
