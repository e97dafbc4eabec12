namespace KumamotoWards.Core.Organization.Units;

/// <param name="Label">The unit as people call it.</param>
/// <param name="OfficeName">The office whose counts it writes; null at headquarters.</param>
/// <param name="Members">People assigned today.</param>
public sealed record UnitListItem(string Code, UnitKind Kind, string Name, string Label, string? OfficeName, int Members, bool IsActive, bool IsExample);

/// <summary>A unit with what its form needs.</summary>
/// <param name="Members">People assigned today or later.</param>
public sealed record UnitDetail(string Code, UnitKind Kind, string Name, string Label, int Members, bool IsActive, Guid Version)
{
    /// <summary>A branch is called as its office is.</summary>
    public bool NameFollowsOffice => Kind == UnitKind.Branch;
}

/// <param name="Name">Ignored for a branch, which is called as its office is.</param>
/// <param name="OfficeId">The ward office of a section, the office of a branch; null at headquarters.</param>
public sealed record NewUnit(string Code, UnitKind Kind, string Name, int? OfficeId);
