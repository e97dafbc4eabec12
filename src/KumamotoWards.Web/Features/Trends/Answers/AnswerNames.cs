using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>How days, windows and items are named in the answers.</summary>
internal static class AnswerNames
{
    private const int Named = 2;

    /// <summary>令和8年度の 11月25日（水）まで, or 令和7年度の 1年 where it is a whole year.</summary>
    public static string Until(SameDays days) =>
        $"{days.Year.EraLabel}の {(days.IsWholeYear ? "1年" : $"{JapaneseDate.Short(days.Through)}まで")}";

    /// <summary>前年度の同じ日まで, or 令和6年度 where whole years are compared.</summary>
    public static string Before(SameDays days) => days.IsWholeYear ? days.Year.Previous.EraLabel : "前年度の同じ日まで";

    /// <summary>中央区役所の税証明、大江出張所の 2区分 ほか 3窓口.</summary>
    public static string Of(IReadOnlyList<OfficeItem> items, YearlyFigures figures)
    {
        var offices = items.GroupBy(each => each.Office).ToList();
        return Join([.. offices.Select(office => $"{figures.NameOf(office.Key)}の{(office.Count() == 1 ? office.First().Item.Name : $" {office.Count()}区分")}")], "窓口");
    }

    public static string Of(IReadOnlyList<Office> offices, YearlyFigures figures) => Join([.. offices.Select(figures.NameOf)], "窓口");

    /// <summary>中央区役所の証明発行.</summary>
    public static string Of(Movement movement, YearlyFigures figures) => $"{figures.NameOf(movement.Office)}の{movement.Item.Name}";

    private static string Join(List<string> names, string unit) =>
        string.Join("、", names.Take(Named)) + (names.Count > Named ? $" ほか {names.Count - Named}{unit}" : "");
}
