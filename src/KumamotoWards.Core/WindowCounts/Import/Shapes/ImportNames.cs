using System.Text.RegularExpressions;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Finds offices and items by slug or by any of their names, as files write them.</summary>
public sealed partial class ImportNames
{
    private readonly Dictionary<string, Office?> _offices = [];
    private readonly Dictionary<string, CountItem?> _items = [];

    public ImportNames(OrganizationDirectory directory, CountItemCatalog catalog)
    {
        foreach (var office in directory.Offices)
            foreach (var name in office.Periods.Select(period => period.Name).Append(office.Slug).Distinct()) Add(_offices, name, office);
        foreach (var item in catalog.Items)
            foreach (var name in NamesOf(item).Distinct()) Add(_items, name, item);
        foreach (var channel in catalog.Items.Where(item => item.Channel is not null).GroupBy(item => item.Channel!).Where(items => items.Count() == 1))
            if (HeadWords.Role(PlainText.Of(channel.Key)) == ColumnRole.Unknown) Add(_items, channel.Key, channel.Single());
        Wards = [.. directory.Wards.Select(ward => PlainText.Of(ward.Name))];
    }

    /// <summary>Names of the wards, as they are compared.</summary>
    internal IReadOnlyList<string> Wards { get; }

    /// <summary>Null for a name that no office has, or several have. Notes behind the name (平成24年3月末まで) are left out.</summary>
    public Office? FindOffice(string? text)
    {
        var plain = PlainText.Of(text);
        return _offices.GetValueOrDefault(plain) ?? _offices.GetValueOrDefault(NoteBehindName().Replace(plain, ""));
    }

    /// <param name="path">Heads of a column from the top: 証明発行, 税証明. A single text names the item by itself.</param>
    public CountItem? FindItem(params IReadOnlyList<string> path)
    {
        var plain = path.Select(PlainText.Of).Where(part => part.Length > 0).Distinct().ToList();
        if (plain.Count == 0) return null;
        string[] names = [string.Concat(plain), plain[0] + plain[^1], plain[^1]];
        return names.Concat(names.Select(PlainText.WithoutNote)).Select(name => _items.GetValueOrDefault(name)).FirstOrDefault(item => item is not null);
    }

    /// <summary>Items that a head such as 小計（税証明・パスポート抜き） leaves out.</summary>
    internal static bool LeavesOut(string plainHead, CountItem item)
    {
        if (!plainHead.Contains('抜') && !plainHead.Contains('除')) return false;
        // 税証明 is not 証明: the names are compared whole.
        var named = BetweenNames().Split(plainHead);
        return named.Contains(PlainText.Of(item.Name)) && !IsFirstOfGroup(item) || item.Channel is not null
            && (named.Contains(PlainText.Of(item.Channel)) || named.Contains(PlainText.Of(item.Group)) && !IsFirstOfGroup(item));
    }

    // 証明発行 in 「証明発行（税証明）抜き」 does not mean 証明 itself, which bears the group's name.
    private static bool IsFirstOfGroup(CountItem item) => item.Name == item.Group;

    private static IEnumerable<string> NamesOf(CountItem item)
    {
        string[] names = item.Channel is null ? [item.Name, item.Group] : [item.Name, item.Group + item.Channel, $"{item.Group}({item.Channel})", $"{item.Group}・{item.Channel}", $"{item.Group}/{item.Channel}", $"{item.Group}_{item.Channel}"];
        return [item.Slug, .. names, .. names.Select(name => name + item.Description)];
    }

    /// <summary>A name that two have means neither.</summary>
    private static void Add<T>(Dictionary<string, T?> names, string name, T meant) where T : class
    {
        var plain = PlainText.Of(name);
        if (!names.TryAdd(plain, meant) && names[plain] != meant) names[plain] = null;
    }

    [GeneratedRegex("[、,・/()と]|抜|除")]
    private static partial Regex BetweenNames();

    [GeneratedRegex(@"(?:\(.*\)|(?:明治|大正|昭和|平成|令和|※|[0-9]{4}年|[hr][0-9]).*)$")]
    private static partial Regex NoteBehindName();
}
