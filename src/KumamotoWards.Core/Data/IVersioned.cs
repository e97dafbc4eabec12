namespace KumamotoWards.Core.Data;

/// <summary>
/// Edited by people side by side: <see cref="Version"/> is the concurrency token, renewed at every save. A form posts the
/// version it showed, and the save compares that one (<c>OriginalValue</c>), not the row's current one.
/// </summary>
public interface IVersioned
{
    Guid Version { get; }
}
