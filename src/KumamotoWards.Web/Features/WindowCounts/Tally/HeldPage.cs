using KumamotoWards.Core.WindowCounts.Tallies;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>The taps that wait, and the form that came back with an error, if one did.</summary>
public sealed record HeldPage(IReadOnlyList<HeldTallyGroup> Groups, HeldForm? Sent)
{
    public IReadOnlyList<HeldCard> Cards { get; } =
        [.. Groups.Index().Select(entry => new HeldCard(entry.Item, entry.Index, Sent is not null && entry.Item.Taps.Any(tap => Sent.Ids.Contains(tap.Id)) ? Sent : null))];
}

/// <param name="Sent">What was typed into this card's form, when it came back.</param>
public sealed record HeldCard(HeldTallyGroup Group, int Index, HeldForm? Sent)
{
    /// <summary>Id of a part of this card; the card that came back has the ids that the error summary links to.</summary>
    public string Id(string part) => Sent is null ? $"{part}-{Index}" : part;

    public HeldAction? Chosen => Sent?.Decision;
}
