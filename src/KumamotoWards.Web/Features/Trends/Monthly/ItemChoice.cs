using KumamotoWards.Core.Trends;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>What is looked at: everything, a group of the published table, or one item.</summary>
/// <param name="Items">Which.</param>
/// <param name="Value">How the address writes it: the item's slug, or the group's name; null for everything.</param>
/// <param name="Name">戸籍届, 戸籍届（窓口）; null for everything.</param>
public sealed record ItemChoice(ItemSet Items, string? Value, string? Name)
{
    /// <summary>Null where there is no such item or group.</summary>
    public static ItemChoice? Find(YearlyFigures figures, string? value)
    {
        if (string.IsNullOrEmpty(value)) return new(figures.AllItems, null, null);
        if (figures.Items.FirstOrDefault(item => item.Slug == value) is { } one) return new(new(figures.Items, item => item == one), value, one.Name);
        return Groups(figures).Contains(value) ? new(new(figures.Items, item => item.Group == value), value, value) : null;
    }

    /// <summary>Groups stand before their items.</summary>
    public static IEnumerable<SelectListItem> Options(YearlyFigures figures)
    {
        var groups = Groups(figures).ToHashSet();
        foreach (var item in figures.Items)
        {
            if (groups.Remove(item.Group)) yield return new SelectListItem($"{item.Group}（すべて）", item.Group);
            yield return new SelectListItem(item.Name, item.Slug);
        }
    }

    private static IEnumerable<string> Groups(YearlyFigures figures) =>
        figures.Items.GroupBy(item => item.Group).Where(group => group.Count() > 1).Select(group => group.Key);
}
