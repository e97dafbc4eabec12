using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Neighbouring items under one head.</summary>
public sealed record OfficialColumnGroup(string Name, IReadOnlyList<CountItem> Items);

/// <summary>The columns of the official table.</summary>
/// <param name="Groups">Items under their heads, in published order.</param>
/// <param name="Columns">Which of all items they are.</param>
/// <param name="HasSubtotal">More than one item is shown.</param>
/// <param name="LeftOut">What the second subtotal leaves out, 税証明・パスポート; null where it would equal the first.</param>
public sealed record OfficialColumns(IReadOnlyList<OfficialColumnGroup> Groups, IReadOnlyList<int> Columns, bool HasSubtotal, string? LeftOut)
{
    public int Count => Columns.Count + (HasSubtotal ? 1 : 0) + (LeftOut is null ? 0 : 1);

    internal static OfficialColumns Of(Comparer comparer, ItemSet comparable)
    {
        var items = comparer.Selected.Items;
        var leftOut = items.Except(comparable.Items).ToList();
        var isSplit = leftOut.Count > 0 && comparable.Items.Count > 0;
        return new(Grouped(items), [.. comparer.Selected.Columns], items.Count > 1, isSplit ? ItemNames.Join(leftOut, comparer.Figures.Items) : null);
    }

    private static List<OfficialColumnGroup> Grouped(IReadOnlyList<CountItem> items)
    {
        var groups = new List<List<CountItem>>();
        foreach (var item in items)
        {
            if (groups.Count > 0 && groups[^1][0].Group == item.Group) groups[^1].Add(item);
            else groups.Add([item]);
        }
        return groups.ConvertAll(group => new OfficialColumnGroup(group.Count == 1 ? group[0].Name : group[0].Group, group));
    }
}
