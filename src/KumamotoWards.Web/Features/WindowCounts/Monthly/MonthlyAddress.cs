using System.Globalization;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Addresses of the month grid: an office's month, or a ward's offices on one day.</summary>
public static class MonthlyAddress
{
    public const string Path = "/window-counts/monthly";
    public const string Csv = Path + ".csv";
    public const string Cell = Path + "/cell";
    public const string Comment = Path + "/comment";
    public const string OfficesView = "offices";

    /// <summary>The history of one cell, on a page of its own.</summary>
    public const string History = "/window-counts/history";

    public static string OfMonth(string office, DateOnly month, string path = Path) =>
        $"{path}?office={Uri.EscapeDataString(office)}&month={WriteMonth(month)}";

    public static string OfDay(string ward, DateOnly date, string path = Path) =>
        $"{path}?view={OfficesView}&ward={Uri.EscapeDataString(ward)}&date={Write(date)}";

    public static string OfCell(string office, DateOnly date, string item, string path = Cell) =>
        $"{path}?office={Uri.EscapeDataString(office)}&date={Write(date)}&item={Uri.EscapeDataString(item)}";

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string WriteMonth(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Null when it is no date.</summary>
    public static DateOnly? Read(string? text) => Read(text, "yyyy-MM-dd");

    /// <summary>The first day of the month; null when it is none.</summary>
    public static DateOnly? ReadMonth(string? text) => Read(text, "yyyy-MM");

    /// <summary>The years that fiscal years are read in: what is asked of a date looks at days around it, also at the ends of the calendar.</summary>
    private static DateOnly? Read(string? text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2199 ? date : null;
}
