using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Trends.Yearly;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>What is looked at: everything, a group of the published table, or one item.</summary>
/// <param name="Items">Which.</param>
/// <param name="Value">How the address writes it: the item's slug, or the group's name; null for everything.</param>
/// <param name="Name">戸籍届, 戸籍届（窓口）; null for everything.</param>
public sealed record ChosenItems(ItemSet Items, string? Value, string? Name)
{
    /// <summary>Null where there is no such item or group.</summary>
    public static ChosenItems? Find(YearlyFigures figures, string? value)
    {
        if (string.IsNullOrEmpty(value)) return new(figures.AllItems, null, null);
        // An item comes before a group that is called as it.
        var found = ItemChoice.All(figures.Items).OrderBy(choice => choice.IsGroup).FirstOrDefault(choice => choice.Key == value);
        return found is null ? null : new(new(figures.Items, found.Items.Contains), value, found.Name);
    }
}
