using System.Globalization;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>Addresses of an office's day.</summary>
public static class DailyAddress
{
    public const string Path = "/window-counts/daily";
    public const string Confirm = Path + "/confirm";
    public const string Withdraw = Path + "/withdraw";
    public const string Conflict = Path + "/conflict";
    public const string Back = Path + "/back";

    /// <param name="path">What is to be done there; the page itself by default.</param>
    public static string Of(string office, DateOnly date, string path = Path) => $"{path}?office={Uri.EscapeDataString(office)}&date={Write(date)}";

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null when it is no date.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
