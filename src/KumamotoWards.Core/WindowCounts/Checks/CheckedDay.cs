using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>A day of an office as the rules look at it.</summary>
/// <param name="Items">What the office takes on that day.</param>
/// <param name="IsOpen">A number of every item is expected.</param>
/// <param name="History">The day's counts and those it is compared with.</param>
/// <param name="PaperTotal">紙の合計; null where none was given.</param>
public sealed record CheckedDay(
    Office Office, DateOnly Date, IReadOnlyList<CountItem> Items, bool IsOpen, SameWeekdays History, int? PaperTotal)
{
    /// <summary>Null = blank.</summary>
    public int? Count(CountItem item) => History.On(Date, item.Id);

    public UsualRange? Range(CountItem item) => History.UsualRange(Date, item.Id);

    public double? Typical(CountItem item) => History.Typical(Date, item.Id);

    public CountItem? Find(string slug) => Items.FirstOrDefault(item => item.Slug == slug);

    /// <summary>Every item with its number, blank ones left out.</summary>
    public IEnumerable<(CountItem Item, int Count)> Counts => Items.Where(item => Count(item) is not null).Select(item => (item, Count(item)!.Value));
}
