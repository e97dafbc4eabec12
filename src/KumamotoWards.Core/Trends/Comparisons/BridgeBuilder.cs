using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>Puts every office of a scope into one step of the bridge, and the items that are not common into another.</summary>
internal sealed class BridgeBuilder(Comparer comparer, TrendScope scope, FiscalYear from, FiscalYear to)
{
    private readonly ItemSet _common = comparer.CommonItems(from, to);
    private readonly IReadOnlyList<Office> _inFrom = scope.OfficesIn(from);
    private readonly IReadOnlyList<Office> _inTo = scope.OfficesIn(to);

    public Bridge Build()
    {
        var offices = _inFrom.Union(_inTo).ToList();
        var steps = offices
            .Where(office => Before(office, _common) != 0 || After(office, _common) != 0)
            .GroupBy(KindOf)
            .Select(group => new BridgeStep(group.Key, group.Sum(office => Delta(office, _common)), [.. group], []))
            .Append(ItemsStep(offices))
            .Where(step => step.Windows.Count > 0)
            .OrderBy(step => step.Kind);
        return new Bridge(from, to, Total(offices, Before), Total(offices, After), [.. steps]);
    }

    private BridgeStep ItemsStep(List<Office> offices)
    {
        var others = new ItemSet(comparer.Figures.Items, item => comparer.Selected.Items.Contains(item) && !_common.Items.Contains(item));
        var windows = offices.Where(office => Before(office, others) != 0 || After(office, others) != 0).ToList();
        return new BridgeStep(BridgeStepKind.Items, windows.Sum(office => Delta(office, others)), windows, others.Items);
    }

    private BridgeStepKind KindOf(Office office)
    {
        if (!_inFrom.Contains(office) || !_inTo.Contains(office)) return BridgeStepKind.OneSided;
        if (comparer.IsContinuing(office, from, to, _common))
            return Comparer.IsUnbroken(office, from, to) ? BridgeStepKind.Unchanged : BridgeStepKind.BrokenSeries;
        if (office.OpenedOn > from.FirstDay) return BridgeStepKind.Opened;
        return office.ClosedOn < to.LastDay ? BridgeStepKind.Closed : BridgeStepKind.OneSided;
    }

    private long Total(List<Office> offices, Func<Office, ItemSet, long> sum) => offices.Sum(office => sum(office, comparer.Selected));

    private long Delta(Office office, ItemSet items) => After(office, items) - Before(office, items);

    private long Before(Office office, ItemSet items) => _inFrom.Contains(office) ? comparer.Figures.Of(office, from).Sum(items) : 0;

    private long After(Office office, ItemSet items) => _inTo.Contains(office) ? comparer.Figures.Of(office, to).Sum(items) : 0;
}
