using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>Which part of a change a step of the bridge explains.</summary>
public enum BridgeStepKind
{
    /// <summary>不変: offices whose conditions did not change.</summary>
    Unchanged,

    /// <summary>拡充 and other breaks of a continuing office's series.</summary>
    BrokenSeries,

    /// <summary>新設 after the first year began.</summary>
    Opened,

    /// <summary>終了 before the second year ended.</summary>
    Closed,

    /// <summary>Offices open in both years with figures in only one, or that changed wards.</summary>
    OneSided,

    /// <summary>Items that began or ended in between.</summary>
    Items,
}

public static class BridgeSteps
{
    /// <summary>Whether a comparison on this basis contains the step. Each basis contains all steps up to its last.</summary>
    public static bool IsIn(this BridgeStepKind kind, ComparisonBasis basis) => kind <= basis switch
    {
        ComparisonBasis.AllItems => BridgeStepKind.Items,
        ComparisonBasis.CommonItems => BridgeStepKind.OneSided,
        ComparisonBasis.ContinuingOffices => BridgeStepKind.BrokenSeries,
        ComparisonBasis.UnchangedOffices => BridgeStepKind.Unchanged,
    };
}

/// <summary>One step from the first year's total to the second's.</summary>
/// <param name="Delta">How much it adds.</param>
/// <param name="Windows">The offices it comes from; for items, those that took them.</param>
/// <param name="Items">The items that began or ended; empty for the other steps.</param>
public sealed record BridgeStep(BridgeStepKind Kind, long Delta, IReadOnlyList<Office> Windows, IReadOnlyList<CountItem> Items);

/// <summary>The first year's total and the steps that lead to the second's; they add up exactly.</summary>
public sealed record Bridge(FiscalYear From, FiscalYear To, long Before, long After, IReadOnlyList<BridgeStep> Steps)
{
    public static Bridge Between(Comparer comparer, TrendScope scope, FiscalYear from, FiscalYear to) =>
        new BridgeBuilder(comparer, scope, from, to).Build();

    public BridgeStep? Step(BridgeStepKind kind) => Steps.FirstOrDefault(step => step.Kind == kind);
}
