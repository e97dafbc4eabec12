namespace KumamotoWards.Core.Data;

/// <summary>Keeps one loaded value of a process as long as its data version stays; a renewed version loads it again.</summary>
public sealed class VersionedCache<T> where T : class
{
    private Entry? _entry;

    public async Task<T> GetAsync(Guid version, Func<Task<T>> load)
    {
        if (_entry is { } entry && entry.Version == version) return entry.Value;
        // Two requests may load side by side after a change; both get the same answer, and the last one is kept.
        var value = await load();
        _entry = new Entry(version, value);
        return value;
    }

    private sealed record Entry(Guid Version, T Value);
}
