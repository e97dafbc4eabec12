using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Changes;

/// <summary>
/// A bridge with each of its steps opened to the windows and the items that it comes from. In every step the windows add
/// up to the step, the items do so too, and the steps lead exactly from the first year's total to the second's.
/// </summary>
public sealed record ChangeBreakdown(Bridge Bridge, IReadOnlyList<ChangeStep> Steps)
{
    public static ChangeBreakdown Of(Comparer comparer, TrendScope scope, FiscalYear from, FiscalYear to)
    {
        var bridge = Bridge.Between(comparer, scope, from, to);
        var reader = new ChangeReader(comparer, scope, from, to);
        return new ChangeBreakdown(bridge, [.. bridge.Steps.Select(reader.Open)]);
    }

    public ChangeStep? Step(BridgeStepKind kind) => Steps.FirstOrDefault(step => step.Kind == kind);
}

/// <summary>A step of the bridge and what is in it.</summary>
/// <param name="Before">What its windows had of its items in the first year.</param>
/// <param name="After">The same in the second year.</param>
/// <param name="Windows">In published order.</param>
/// <param name="Items">Those with a figure in either year, in published order.</param>
/// <param name="Cells">Each window and item with a figure: what the step is made of in the end.</param>
public sealed record ChangeStep(
    BridgeStep Step, long Before, long After, IReadOnlyList<WindowChange> Windows, IReadOnlyList<ItemChange> Items, IReadOnlyList<CellChange> Cells)
{
    public BridgeStepKind Kind => Step.Kind;

    public long Delta => Step.Delta;
}

/// <summary>Why a window has figures of one year only although it stands in no step of its own.</summary>
public enum WindowPassage
{
    /// <summary>In the scope in both years.</summary>
    Stays,

    /// <summary>It belonged to another ward in the first year.</summary>
    Joined,

    /// <summary>It belongs to another ward in the second year.</summary>
    Left,
}

/// <summary>One window between the two years; null where there is no figure.</summary>
public sealed record WindowChange(Office Office, long? Before, long? After, WindowPassage Passage)
{
    public long Delta => (After ?? 0) - (Before ?? 0);
}

/// <summary>One item between the two years, over the windows of a step; null where there is no figure.</summary>
public sealed record ItemChange(CountItem Item, long? Before, long? After)
{
    public long Delta => (After ?? 0) - (Before ?? 0);
}

/// <summary>One item at one window.</summary>
public sealed record CellChange(Office Office, CountItem Item, long? Before, long? After)
{
    public long Delta => (After ?? 0) - (Before ?? 0);
}
