namespace KumamotoWards.Core.Data;

/// <summary>Groups of data whose readers cache until the group's version changes.</summary>
public enum DataScope
{
    Counts = 1,
    Organization = 2,
    Staff = 3,
    Proposals = 4,
}

/// <summary>Says which version a change of this entity renews; see <see cref="DataVersion"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VersionScopeAttribute(DataScope scope) : Attribute
{
    public DataScope Scope { get; } = scope;
}

/// <summary>
/// The one row every cached reader asks first. A version is renewed in the transaction that changes the data, so that a
/// reader who sees the old version sees the old data. Renewed, not counted up: that needs no read before the write.
/// </summary>
public sealed class DataVersion
{
    public const int SingleId = 1;

    public int Id { get; init; } = SingleId;
    public Guid Counts { get; set; } = Guid.NewGuid();
    public Guid Organization { get; set; } = Guid.NewGuid();
    public Guid Staff { get; set; } = Guid.NewGuid();
    public Guid Proposals { get; set; } = Guid.NewGuid();
}
