namespace KumamotoWards.Core.Data;

/// <summary>Keeps one loaded value of a process as long as its data version stays; a renewed version loads it again.</summary>
public sealed class VersionedCache<T> where T : class
{
    private readonly Lock _keeping = new();
    private volatile Entry? _entry;

    public async Task<T> GetAsync(Guid version, Func<Task<T>> load)
    {
        if (_entry is { } entry && entry.Version == version) return entry.Value;
        return Keep(new Entry(version, await load()));
    }

    /// <summary>Two requests may load side by side after a change; both get what the first of them brings.</summary>
    private T Keep(Entry loaded)
    {
        lock (_keeping)
        {
            if (_entry?.Version != loaded.Version) _entry = loaded;
            return _entry.Value;
        }
    }

    private sealed record Entry(Guid Version, T Value);
}
