using System.Globalization;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>A month's revision as forms and the API carry it: a text that is sent back as it came.</summary>
internal static class MonthVersion
{
    public static string Write(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when it is none of ours.</summary>
    public static long? Read(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
