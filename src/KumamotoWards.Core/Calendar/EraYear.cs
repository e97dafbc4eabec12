using System.Globalization;

namespace KumamotoWards.Core.Calendar;

/// <summary>A year of a Japanese era, from .NET's <see cref="JapaneseCalendar"/>.</summary>
internal readonly record struct EraYear(int Era, int Year)
{
    // Latin initials are not in the culture data; a new era falls back to its first character.
    private const string Letters = "MTSHR";

    private static readonly JapaneseCalendar Calendar = new();

    private static readonly DateTimeFormatInfo Format = JapaneseFormat();

    public string Name => Format.GetEraName(Era);

    public string ShortName => Name[..1];

    public string Letter => Era <= Letters.Length ? Letters.Substring(Era - 1, 1) : ShortName;

    /// <summary>The number of the year, or 元 for the first.</summary>
    public string YearName => Year == 1 ? "元" : $"{Year}";


    public static EraYear Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new EraYear(Calendar.GetEra(day), Calendar.GetYear(day));
    }

    private static DateTimeFormatInfo JapaneseFormat()
    {
        var culture = new CultureInfo("ja-JP");
        culture.DateTimeFormat.Calendar = Calendar;
        return culture.DateTimeFormat;
    }
}
