namespace KumamotoWards.Core.Data;

/// <summary>One page of a list that was cut in SQL.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">Entries on all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    public int Count => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Position of the first entry shown, from 1.</summary>
    public int First => (Number - 1) * Size + 1;

    public int Last => Math.Min(Number * Size, Total);
}

public static class Page
{
    /// <summary>An empty page of that number, or the nearest there is.</summary>
    public static Page<T> Within<T>(int number, int size, int total) =>
        new([], Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size)), size, total);
}
