using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Tallies;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>The buttons of one item.</summary>
/// <param name="Item">Slug; blank in the template that a script fills.</param>
/// <param name="Value">Null = blank.</param>
/// <param name="Key">The digit that counts it; null from the tenth on.</param>
/// <param name="Action">Where the plain form sends.</param>
public sealed record TallyCard(string Item, string Name, string Unit, int? Value, int? Key, string Action)
{
    /// <summary>Digits on a keyboard.</summary>
    private const int Keys = 9;

    /// <summary>Id of the line that a click makes without script: sent twice, it counts once.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public static TallyCard Template { get; } = new("", "", "", null, null, TallyAddress.Path);

    public static TallyCard Of(TallyDayItem item, int index, string action) => new(
        item.Item.Slug, item.Item.Name, item.Item.Unit.Word(), item.Value, index < Keys ? index + 1 : null, action);
}
