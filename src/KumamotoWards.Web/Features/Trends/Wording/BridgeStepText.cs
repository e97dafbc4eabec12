using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>How the steps of a bridge are called.</summary>
public static class BridgeStepText
{
    /// <summary>新設, 拡充 …: what happened to the windows of the step, to be followed by した.</summary>
    public static string Verb(this BridgeStep step) => step.Kind switch
    {
        BridgeStepKind.Unchanged => "継続",
        BridgeStepKind.BrokenSeries => OnlyChange(step)?.Label() ?? "条件が変化",
        BridgeStepKind.Opened => "新設",
        BridgeStepKind.Closed => "終了",
        BridgeStepKind.OneSided => "片方の年度だけ計上",
        BridgeStepKind.Items => "区分を変更",
    };

    /// <summary>拡充した 3区役所.</summary>
    public static string Label(this BridgeStep step, FiscalYear from, DateOnly on)
    {
        var (first, second) = step.Lines(from, on);
        return second.Length == 0 ? first : $"{first} {second}";
    }

    /// <summary>拡充した / 3区役所: offices by their kind where it is one, else as 窓口; items have no second line.</summary>
    public static (string First, string Second) Lines(this BridgeStep step, FiscalYear from, DateOnly on) => step.Kind switch
    {
        BridgeStepKind.Unchanged => ("条件の変わらない", $"{step.Windows.Count}窓口"),
        BridgeStepKind.Items when step.Items.All(item => item.FirstFiscalYear > from.StartYear) => ("新しい区分", ""),
        BridgeStepKind.Items when step.Items.All(item => item.FirstFiscalYear <= from.StartYear) => ("なくなった区分", ""),
        BridgeStepKind.Items => ("始まった・なくなった区分", ""),
        _ => ($"{step.Verb()}した", $"{step.Windows.Count}{OfficeNames.Noun(step.Windows, on)}"),
    };

    private static OfficeChangeKind? OnlyChange(BridgeStep step)
    {
        var kinds = step.Windows.SelectMany(office => office.Changes).Where(change => change.BreaksSeries).Select(change => change.Kind).Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }
}
