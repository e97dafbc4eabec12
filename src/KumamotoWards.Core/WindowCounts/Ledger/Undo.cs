namespace KumamotoWards.Core.WindowCounts.Ledger;

internal static class Undo
{
    /// <summary>Sets an entry.</summary>
    /// <returns>Puts back what stood there.</returns>
    public static Action Put<TKey, TValue>(this Dictionary<TKey, TValue> entries, TKey key, TValue value) where TKey : notnull
    {
        var stood = entries.TryGetValue(key, out var before);
        entries[key] = value;
        return () =>
        {
            if (stood) entries[key] = before!;
            else entries.Remove(key);
        };
    }
}
