using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Views;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Says what a series reaches across.</summary>
public static class BreakText
{
    private const int MostNames = 3;
    private const int MostBreaks = 5;

    /// <summary>平成24年3月末の終了（3窓口）、平成24年4月の拡充（西区役所・南区役所・北区役所）; nothing where nothing happened.</summary>
    public static string Of(YearlyFigures figures, IReadOnlyList<SeriesBreak> breaks)
    {
        var words = breaks.GroupBy(found => (found.Change.EffectiveOn, found.Change.Kind))
            .Select(group => $"{When(group.Key.EffectiveOn, group.Key.Kind)}の{Word(group.Key.Kind)}（{Names(figures, [.. group.Select(found => found.Office)])}）")
            .ToList();
        return words.Count <= MostBreaks ? string.Join("、", words) : $"{string.Join("、", words.Take(MostBreaks))}、ほか {words.Count - MostBreaks}件";
    }

    /// <summary>税証明・パスポート: what began or ended after the first year and is nevertheless in the series.</summary>
    public static string Items(Comparer comparer, FiscalYear from, FiscalYear to, ComparisonBasis basis)
    {
        if (basis != ComparisonBasis.AllItems) return "";
        var common = comparer.CommonItems(from, to).Items;
        return ItemNames.Join([.. comparer.Selected.Items.Except(common)], comparer.Figures.Items);
    }

    private static string When(DateOnly date, OfficeChangeKind kind) =>
        kind == OfficeChangeKind.Closed ? $"{JapaneseDate.YearMonth(date.AddDays(-1))}末" : JapaneseDate.YearMonth(date);

    private static string Word(OfficeChangeKind kind) => kind == OfficeChangeKind.Closed ? "終了" : kind.Label();

    private static string Names(YearlyFigures figures, List<Office> offices) =>
        offices.Count <= MostNames ? string.Join("・", offices.Select(figures.NameOf)) : $"{offices.Count}{OfficeNames.Noun(offices, figures.Today)}";
}
