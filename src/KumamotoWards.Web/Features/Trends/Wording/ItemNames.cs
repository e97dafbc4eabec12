using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Trends.Wording;

/// <summary>Names items as briefly as the published table does.</summary>
public static class ItemNames
{
    /// <summary>税証明・パスポート: a group that is named whole goes by its own name, else its channel does.</summary>
    public static string Join(IReadOnlyCollection<CountItem> named, IReadOnlyList<CountItem> all) =>
        string.Join("・", named.Select(item => IsWhole(item.Group, named, all) ? item.Group : item.Channel ?? item.Name).Distinct());

    /// <summary>戸籍届 窓口: the name in words that may go on two lines.</summary>
    public static string Spaced(CountItem item) => item.Channel is null || item.Name == item.Group ? item.Name : $"{item.Group} {item.Channel}";

    private static bool IsWhole(string group, IReadOnlyCollection<CountItem> named, IReadOnlyList<CountItem> all) =>
        all.Where(item => item.Group == group).All(named.Contains);
}
