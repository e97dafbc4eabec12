using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Names what a change came from when it did not come from the unchanged windows.</summary>
internal static class LeadCauses
{
    /// <summary>増えた分は新設・拡充した窓口のもので、 or nothing where a part has no name.</summary>
    public static string Of(Bridge bridge, Comparison main)
    {
        var isRise = main.Delta > 0;
        var causes = bridge.Steps
            .Where(step => step.Delta != 0 && step.Delta > 0 == isRise && step.Kind != BridgeStepKind.Unchanged)
            .Where(step => main.Basis == ComparisonBasis.AllItems || step.Kind != BridgeStepKind.Items)
            .ToList();
        if (causes.Count == 0 || causes.Exists(step => step.Kind == BridgeStepKind.OneSided)) return "";
        return $"{(isRise ? "増えた" : "減った")}分は{string.Join("と", Names(causes, isRise))}のもので、";
    }

    private static IEnumerable<string> Names(List<BridgeStep> causes, bool isRise)
    {
        var windows = causes.Where(step => step.Kind != BridgeStepKind.Items).OrderByDescending(step => step.Kind).ToList();
        if (windows.Count > 0) yield return string.Join("・", windows.Select(BridgeStepText.Verb)) + "した窓口";
        if (windows.Count < causes.Count) yield return isRise ? "新しい区分" : "なくなった区分";
    }
}
