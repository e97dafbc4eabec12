using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KumamotoWards.Core.Calendar;

/// <summary>
/// Reads days and months as people write them in files: 2026/11/20, 2026-11-20, 20261120, 2026年11月20日（金）, 令和8年11月20日,
/// R8.11.20, in any digit width. Eras come from .NET's <see cref="JapaneseCalendar"/>; 平成31年5月 is read as 2019 too.
/// </summary>
public static partial class JapaneseDateText
{
    private static readonly JapaneseCalendar Calendar = new();

    public static bool TryReadDay(string? text, out DateOnly date)
    {
        var plain = Plain(text);
        var match = DayPattern().Match(plain) is { Success: true } spelled ? spelled : PackedDayPattern().Match(plain);
        return TryRead(match, out date);
    }

    /// <param name="firstDay">The first of the month.</param>
    public static bool TryReadMonth(string? text, out DateOnly firstDay)
    {
        var plain = Plain(text);
        var match = MonthPattern().Match(plain) is { Success: true } spelled ? spelled : PackedMonthPattern().Match(plain);
        return TryRead(match, out firstDay);
    }

    /// <summary>A day of a month that is known: 11/20, 11月20日（金）, 20日, 20.</summary>
    /// <param name="month">Its first day. A text that names another month is not read.</param>
    public static bool TryReadDayOf(DateOnly month, string? text, out DateOnly date)
    {
        date = default;
        var match = DayOfMonthPattern().Match(Plain(text));
        if (!match.Success || match.Groups["month"] is { Success: true } named && Number(named) != month.Month) return false;
        var day = Number(match.Groups["day"]);
        if (day < 1 || day > DateTime.DaysInMonth(month.Year, month.Month)) return false;
        date = new DateOnly(month.Year, month.Month, day);
        return true;
    }

    private static bool TryRead(Match match, out DateOnly date)
    {
        date = default;
        if (!match.Success) return false;
        var (month, day) = (Number(match.Groups["month"]), match.Groups["day"].Success ? Number(match.Groups["day"]) : 1);
        var year = match.Groups["era"].Success ? YearOf(match.Groups["era"].Value, match.Groups["year"].Value, month) : Number(match.Groups["year"]);
        if (year is < 1900 or > 2199 or null || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year.Value, month)) return false;
        date = new DateOnly(year.Value, month, day);
        return true;
    }

    private static int? YearOf(string era, string yearInEra, int month)
    {
        var found = Calendar.Eras.Where(number => IsNamed(new EraYear(number, 1), era)).ToList();
        if (found.Count == 0 || month is < 1 or > 12) return null;
        var year = yearInEra == "元" ? 1 : int.Parse(yearInEra, CultureInfo.InvariantCulture);
        try
        {
            return Calendar.ToDateTime(year, month, 1, 0, 0, 0, 0, found[0]).Year;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static bool IsNamed(EraYear candidate, string era) =>
        era == candidate.Name || era == candidate.ShortName || era.Equals(candidate.Letter, StringComparison.OrdinalIgnoreCase);

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // NFKC turns full-width digits, letters, strokes and brackets into plain ones.
    private static string Plain(string? text) =>
        text is null or { Length: > 60 } ? "" : Spaces().Replace(Midnight().Replace(text.Normalize(NormalizationForm.FormKC).Trim(), ""), "");

    private const string Year = @"(?:(?<era>\p{L}{1,2}?)(?<year>[0-9]{1,2}|元)|(?<year>[0-9]{4}))";
    private const string Weekday = @"(?:\([日月火水木金土](?:曜日?)?(?:・?祝)?\)|[日月火水木金土]曜日?)?";

    [GeneratedRegex($@"^{Year}[年/.\-](?<month>[0-9]{{1,2}})[月/.\-](?<day>[0-9]{{1,2}})日?{Weekday}$")]
    private static partial Regex DayPattern();

    [GeneratedRegex("^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$")]
    private static partial Regex PackedDayPattern();

    [GeneratedRegex($@"^{Year}[年/.\-](?<month>[0-9]{{1,2}})月?(?:分)?$")]
    private static partial Regex MonthPattern();

    [GeneratedRegex("^(?<year>[0-9]{4})(?<month>[0-9]{2})$")]
    private static partial Regex PackedMonthPattern();

    [GeneratedRegex($@"^(?:(?<month>[0-9]{{1,2}})[月/.\-])?(?<day>[0-9]{{1,2}})日?{Weekday}$")]
    private static partial Regex DayOfMonthPattern();

    /// <summary>Spreadsheets write a day as its midnight.</summary>
    [GeneratedRegex(@"[\sT]0{1,2}:00(?::00(?:\.0+)?)?$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
