using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Changes;

/// <summary>
/// Which windows and which items move a change on one basis, the largest movement first. The windows add up to the change
/// on that basis, the items do so too.
/// </summary>
/// <param name="Windows">Each once, whatever number of steps it stands in.</param>
/// <param name="Items">Each once.</param>
public sealed record Contributions(ComparisonBasis Basis, IReadOnlyList<WindowChange> Windows, IReadOnlyList<ItemChange> Items)
{
    public long Delta => Windows.Sum(window => window.Delta);

    /// <summary>The window that rose most; null where none rose.</summary>
    public WindowChange? Risen => Windows.FirstOrDefault(window => window.Delta > 0);

    /// <summary>The window that fell most; null where none fell.</summary>
    public WindowChange? Fallen => Windows.FirstOrDefault(window => window.Delta < 0);

    public static Contributions Of(ChangeBreakdown change, ComparisonBasis basis)
    {
        var steps = change.Steps.Where(step => step.Kind.IsIn(basis)).ToList();
        return new Contributions(
            basis,
            LargestFirst(
                from window in steps.SelectMany(step => step.Windows)
                group window by window.Office into parts
                select new WindowChange(parts.Key, Sum(parts, part => part.Before), Sum(parts, part => part.After), parts.First().Passage),
                window => window.Delta),
            LargestFirst(
                from item in steps.SelectMany(step => step.Items)
                group item by item.Item into parts
                select new ItemChange(parts.Key, Sum(parts, part => part.Before), Sum(parts, part => part.After)),
                item => item.Delta));
    }

    /// <summary>Of equal movements the one first in published order stands first.</summary>
    private static IReadOnlyList<T> LargestFirst<T>(IEnumerable<T> changes, Func<T, long> delta) => [.. changes.OrderByDescending(change => Math.Abs(delta(change)))];

    private static long? Sum<T>(IEnumerable<T> parts, Func<T, long?> figure) =>
        parts.Select(figure).Aggregate((long?)null, (sum, part) => part is null ? sum : (sum ?? 0) + part);
}
