using System.Collections.Frozen;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>All count items and which office takes which, in published order, read-only and kept in memory.</summary>
public sealed class CountItemCatalog(IReadOnlyList<CountItem> items, IReadOnlyList<OfficeCountItem> officeItems)
{
    private readonly FrozenDictionary<string, CountItem> _bySlug = items.ToFrozenDictionary(item => item.Slug);
    private readonly FrozenDictionary<int, CountItem> _byId = items.ToFrozenDictionary(item => item.Id);
    private readonly ILookup<int, OfficeCountItem> _byOffice = officeItems.ToLookup(item => item.OfficeId);

    public IReadOnlyList<CountItem> Items { get; } = items;

    public CountItem? FindItem(string? slug) => slug is null ? null : _bySlug.GetValueOrDefault(slug);

    public CountItem Item(int id) => _byId[id];

    /// <summary>What the office takes on that day, in published order; <c>CountItem</c> is loaded.</summary>
    public IEnumerable<OfficeCountItem> TakenBy(int officeId, DateOnly date) => _byOffice[officeId].Where(item => item.Covers(date));

    public OfficeCountItem? Find(int officeId, int countItemId, DateOnly date) =>
        TakenBy(officeId, date).FirstOrDefault(item => item.CountItemId == countItemId);

    /// <summary>Everything the office ever took.</summary>
    public IEnumerable<OfficeCountItem> EverTakenBy(int officeId) => _byOffice[officeId];
}
