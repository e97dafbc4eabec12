using System.Globalization;
using KumamotoWards.Core.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>Addresses of the board, of one office-month on it, and of its steps.</summary>
public static class ClosingAddress
{
    public const string Path = "/window-counts/closing";
    public const string Csv = Path + ".csv";
    public const string Step = Path + "/{office}/{month}/{step}";
    public const string LockAll = Path + "/lock-all";
    public const string Reviews = Path + "/reviews";
    public const string DueDays = Path + "/due-days";

    /// <summary>Years that a calendar of ours can reach from.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>The office-month opened below the board.</summary>
    public static string Of(string office, DateOnly month) => $"{Path}?office={Uri.EscapeDataString(office)}&month={Write(month)}#detail";

    public static string StepOf(string office, DateOnly month, OfficeMonthAction action) => $"{Path}/{Uri.EscapeDataString(office)}/{Write(month)}/{action.Slug()}";

    /// <summary>2026-10.</summary>
    public static string Write(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The first day of a month written as 2026-10; null when it is none.</summary>
    public static DateOnly? ReadMonth(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= FirstYear and <= LastYear ? month : null;
}
