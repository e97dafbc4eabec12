using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Changes;

/// <summary>Reads what a step of a bridge is made of.</summary>
internal sealed class ChangeReader(Comparer comparer, TrendScope scope, FiscalYear from, FiscalYear to)
{
    private readonly ItemSet _common = comparer.CommonItems(from, to);
    private readonly IReadOnlyList<Office> _inFrom = scope.OfficesIn(from);
    private readonly IReadOnlyList<Office> _inTo = scope.OfficesIn(to);

    public ChangeStep Open(BridgeStep step)
    {
        var items = step.Kind == BridgeStepKind.Items ? step.Items : _common.Items;
        var cells = step.Windows.SelectMany(office => items.Select(item => Cell(office, item)))
            .Where(cell => cell.Before is not null || cell.After is not null)
            .ToList();
        return new ChangeStep(
            step,
            cells.Sum(cell => cell.Before ?? 0),
            cells.Sum(cell => cell.After ?? 0),
            [.. step.Windows.Select(office => Window(office, cells.FindAll(cell => cell.Office == office)))],
            [.. items.Select(item => Item(item, cells.FindAll(cell => cell.Item == item))).Where(item => item.Before is not null || item.After is not null)],
            cells);
    }

    private CellChange Cell(Office office, CountItem item)
    {
        var column = Column(item);
        return new CellChange(
            office,
            item,
            _inFrom.Contains(office) ? comparer.Figures.Of(office, from).Figure(column) : null,
            _inTo.Contains(office) ? comparer.Figures.Of(office, to).Figure(column) : null);
    }

    private WindowChange Window(Office office, List<CellChange> cells) => new(
        office,
        Sum(cells, cell => cell.Before),
        Sum(cells, cell => cell.After),
        !_inFrom.Contains(office) ? WindowPassage.Joined : !_inTo.Contains(office) ? WindowPassage.Left : WindowPassage.Stays);

    private static ItemChange Item(CountItem item, List<CellChange> cells) =>
        new(item, Sum(cells, cell => cell.Before), Sum(cells, cell => cell.After));

    private static long? Sum(List<CellChange> cells, Func<CellChange, long?> figure) =>
        cells.Exists(cell => figure(cell) is not null) ? cells.Sum(cell => figure(cell) ?? 0) : null;

    private int Column(CountItem item)
    {
        for (var column = 0; column < comparer.Figures.Items.Count; column++)
            if (comparer.Figures.Items[column] == item) return column;
        throw new ArgumentException($"{item.Slug} is not an item of these figures.", nameof(item));
    }
}
