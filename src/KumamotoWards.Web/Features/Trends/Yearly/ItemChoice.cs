using KumamotoWards.Core.WindowCounts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>What a page can look at alone: an item, or all items under one head of the published table.</summary>
/// <param name="Key">The item's slug, or the name of the head.</param>
public sealed record ItemChoice(string Key, string Name, IReadOnlyList<CountItem> Items)
{
    public bool IsGroup => Items.Count > 1;

    /// <summary>In published order, each head before its items.</summary>
    public static IReadOnlyList<ItemChoice> All(IReadOnlyList<CountItem> items) =>
    [
        .. items.GroupBy(item => item.Group).SelectMany(group => group.Count() == 1
            ? [Of(group.First())]
            : group.Select(Of).Prepend(new ItemChoice(group.Key, group.Key, [.. group]))),
    ];

    public SelectListItem Option => new(IsGroup ? $"{Name}（すべて）" : Name, Key);

    private static ItemChoice Of(CountItem item) => new(item.Slug, item.Name, [item]);
}
