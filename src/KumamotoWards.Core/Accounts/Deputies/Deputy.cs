using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Accounts.Deputies;

/// <summary>
/// 代決者: who decides for a unit's 決裁者 (or submits for its 所長) while that person is absent. The one of the lowest
/// rank acts; a later one only where the earlier ones are absent too.
/// </summary>
[VersionScope(DataScope.Staff)]
public sealed class Deputy : IVersioned
{
    public int Id { get; private set; }
    public required int UnitId { get; init; }
    public required int StaffMemberId { get; init; }

    /// <summary>1 = 第1代決者.</summary>
    public required int Rank { get; set; }

    public required DateOnly ValidFrom { get; set; }

    /// <summary>Last day included; null = open end.</summary>
    public DateOnly? ValidTo { get; set; }

    public Guid Version { get; private set; }

    public bool Covers(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);
}
