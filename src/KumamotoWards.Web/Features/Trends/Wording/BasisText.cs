using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Says what a basis takes and what it leaves out, for the years compared.</summary>
public static class BasisText
{
    public static (string Title, string Text) Of(Comparison comparison, Bridge bridge, YearlyFigures figures) => comparison.Basis switch
    {
        ComparisonBasis.AllItems => ("すべての区分をそのまま", "新しい区分と新しい窓口の分も「増えた」ことになります"),
        ComparisonBasis.CommonItems => ("両年度とも扱った区分だけ", "公表の方法です。" + LeftOutItems(bridge, figures)),
        ComparisonBasis.ContinuingOffices => ($"両年度とも件数のある {comparison.Windows.Count}窓口", LeftOutWindows(bridge)),
        ComparisonBasis.UnchangedOffices => ($"条件の変わらない {comparison.Windows.Count}窓口", BrokenWindows(bridge, figures)),
    };

    /// <summary>What the word means, in a sentence, where it stands alone.</summary>
    public static string Meaning(this ComparisonBasis basis) => basis switch
    {
        ComparisonBasis.AllItems => "全件は、すべての区分をそのまま数えたものです。",
        ComparisonBasis.CommonItems => "共通区分は、比べる両方の年度で扱った区分だけを数えたものです。",
        ComparisonBasis.ContinuingOffices => "継続窓口は、共通区分を、両方の年度とも開いていた窓口だけで数えたものです。",
        ComparisonBasis.UnchangedOffices => "不変窓口は、継続窓口のうち、間に拡充などがなく条件の変わらない窓口だけで数えたものです。",
    };

    /// <summary>Why there is no percentage.</summary>
    public static string Reason(NoPercentReason? reason) => reason switch
    {
        NoPercentReason.Missing => "件数のない年度があります",
        NoPercentReason.Incomplete => "年度途中か、未入力の月があります",
        NoPercentReason.Zero => "0件の年度があります",
        NoPercentReason.Excluded => "この基準で比べられる窓口がありません",
        null => "",
    };

    private static string LeftOutItems(Bridge bridge, YearlyFigures figures) =>
        bridge.Step(BridgeStepKind.Items) is { } step ? $"{ItemNames.Join(step.Items, figures.Items)}を除きます" : "この期間はすべての区分が入ります";

    private static string LeftOutWindows(Bridge bridge)
    {
        var parts = new[] { BridgeStepKind.Opened, BridgeStepKind.Closed, BridgeStepKind.OneSided }
            .Select(bridge.Step)
            .OfType<BridgeStep>()
            .Select(step => $"{step.Verb()}した {step.Windows.Count}か所")
            .ToList();
        return parts.Count == 0 ? "開設や終了のあった窓口はありません" : $"{string.Join("、", parts)}も除きます";
    }

    private static string BrokenWindows(Bridge bridge, YearlyFigures figures)
    {
        if (bridge.Step(BridgeStepKind.BrokenSeries) is not { } step) return "条件の変わった窓口はありません";
        var names = step.Windows.Count <= 3 ? string.Join("・", step.Windows.Select(figures.NameOf)) : $"{step.Windows.Count}窓口";
        return $"{step.Verb()}した{names}も除きます";
    }
}
