using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KumamotoWards.Core.Calendar;

/// <summary>Reads a fiscal year as people write it in forms and files.</summary>
internal static partial class FiscalYearText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public static bool TryRead(string? text, out FiscalYear year)
    {
        // NFKC turns full-width digits, letters and brackets into plain ones.
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        var found = Western(plain) ?? OfEra(plain);
        year = found ?? default;
        return found is not null;
    }

    private static FiscalYear? Western(string text)
    {
        var match = WesternPattern().Match(text);
        if (!match.Success)
            return null;
        var number = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return number is >= FirstYear and <= LastYear ? new FiscalYear(number) : null;
    }

    private static FiscalYear? OfEra(string text)
    {
        var match = EraPattern().Match(text);
        if (!match.Success)
            return null;
        var yearInEra = match.Groups["year"].Value is "元" ? "1" : match.Groups["year"].Value;
        var found = Find(match.Groups["era"].Value, int.Parse(yearInEra, CultureInfo.InvariantCulture));
        var western = match.Groups["western"];
        return western.Success && western.Value != found?.ToString() ? null : found;
    }

    /// <summary>The fiscal year with a month in that year of that era: 平成31年度 and 令和元年度 are both 2019.</summary>
    private static FiscalYear? Find(string era, int yearInEra)
    {
        for (var year = new FiscalYear(FirstYear); year.StartYear <= LastYear; year = year.Next)
            if (AprilToDecember(year).Any(month => IsNamed(EraYear.Of(month), era, yearInEra)))
                return year;
        return null;
    }

    // January to March belong to the next era year: 平成31年1月 is in 平成30年度.
    private static IEnumerable<DateOnly> AprilToDecember(FiscalYear year) => year.Months.Take(9);

    private static bool IsNamed(EraYear candidate, string era, int yearInEra) =>
        candidate.Year == yearInEra
        && (era == candidate.Name || era == candidate.ShortName
            || era.Equals(candidate.Letter, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?<year>[0-9]{4})(年度|年)?$")]
    private static partial Regex WesternPattern();

    [GeneratedRegex(@"^(?<era>\p{L}{1,2}?)\s*(?<year>[0-9]{1,2}|元)(年度|年)?(\((?<western>[0-9]{4})年度\))?$")]
    private static partial Regex EraPattern();
}
