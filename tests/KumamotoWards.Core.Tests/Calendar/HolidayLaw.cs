namespace KumamotoWards.Core.Tests.Calendar;

/// <summary>
/// The rules of 国民の祝日に関する法律 as they stood from 2011 to 2027, recomputed independently of the seeded file.
/// </summary>
internal static class HolidayLaw
{
    /// <summary>The years of the accession and the Tokyo games, which acts of their own moved about.</summary>
    private static readonly Dictionary<int, string[]> Special = new()
    {
        [2019] = ["05-01 即位の日", "10-14 体育の日", "10-22 即位礼正殿の儀の行われる日", "07-15 海の日", "08-11 山の日"],
        [2020] = ["07-23 海の日", "07-24 スポーツの日", "08-10 山の日", "02-23 天皇誕生日"],
        [2021] = ["07-22 海の日", "07-23 スポーツの日", "08-08 山の日", "02-23 天皇誕生日"],
    };

    public static SortedDictionary<DateOnly, string> Of(int year)
    {
        var named = Named(year).ToDictionary(holiday => holiday.Date, holiday => holiday.Name);
        var all = new SortedDictionary<DateOnly, string>(named);
        foreach (var date in named.Keys.Where(date => date.DayOfWeek == DayOfWeek.Sunday))
            all[FirstFree(date, named)] = "振替休日";
        foreach (var date in named.Keys.Where(date => named.ContainsKey(date.AddDays(2))))
            all.TryAdd(date.AddDays(1), "国民の休日");
        return all;
    }

    private static DateOnly FirstFree(DateOnly date, Dictionary<DateOnly, string> named) =>
        named.ContainsKey(date) ? FirstFree(date.AddDays(1), named) : date;

    private static IEnumerable<(DateOnly Date, string Name)> Named(int year) =>
        Lasting(year).Concat(Special.TryGetValue(year, out var special) ? special : Moving(year))
            .Select(line => (DateOnly.Parse($"{year}-{line[..5]}"), line[6..]));

    private static IEnumerable<string> Lasting(int year) =>
    [
        "01-01 元日", "02-11 建国記念の日", "04-29 昭和の日", "05-03 憲法記念日", "05-04 みどりの日", "05-05 こどもの日",
        "11-03 文化の日", "11-23 勤労感謝の日", $"{Monday(year, 1, 2)} 成人の日", $"{Monday(year, 9, 3)} 敬老の日",
        $"03-{Equinox(year, 20.8431)} 春分の日", $"09-{Equinox(year, 23.2488)} 秋分の日",
    ];

    private static IEnumerable<string> Moving(int year)
    {
        yield return $"{Monday(year, 7, 3)} 海の日";
        yield return year < 2019 ? "12-23 天皇誕生日" : "02-23 天皇誕生日";
        yield return $"{Monday(year, 10, 2)} {(year < 2020 ? "体育の日" : "スポーツの日")}";
        if (year >= 2016)
            yield return "08-11 山の日";
    }

    private static string Monday(int year, int month, int number) =>
        Enumerable.Range(1, 31).Select(day => new DateOnly(year, month, day))
            .Where(date => date.DayOfWeek == DayOfWeek.Monday).ElementAt(number - 1).ToString("MM-dd");

    /// <summary>The well-known approximation of the day of an equinox, good for 1980 to 2099.</summary>
    private static int Equinox(int year, double day1980) =>
        (int)(day1980 + 0.242194 * (year - 1980) - (year - 1980) / 4);
}
