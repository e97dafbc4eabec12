using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts;

/// <summary>An assignment in force today, with what access checks and page heads need of its unit.</summary>
/// <param name="UnitLabel">中央区役所 区民課: the unit as people say it.</param>
/// <param name="OfficeId">The office whose counts the unit writes; null at headquarters.</param>
public sealed record ActiveAssignment(
    int UnitId, UnitKind UnitKind, string UnitName, string UnitLabel, int? WardId, int? OfficeId,
    AssignmentKind Kind, string Title, bool IsHead, bool IsApprover);

/// <summary>The signed-in person on a business date. The primary assignment comes first.</summary>
public sealed record StaffSnapshot(int AccountId, int StaffMemberId, string StaffNumber, string UserName, string Name, IReadOnlyList<ActiveAssignment> Assignments)
{
    /// <summary>Null between two assignments: such a person can sign in and read, and that is all.</summary>
    public ActiveAssignment? Primary => Assignments.Count > 0 ? Assignments[0] : null;

    public IEnumerable<string> Roles => Assignments.Select(assignment => RoleNames.Of(assignment.UnitKind)).Distinct();

    public bool IsApprover => Assignments.Any(assignment => assignment.IsApprover);

    public bool Has(Permission permission) =>
        RolePermissions.OfEveryone.Contains(permission) || Roles.Any(role => RolePermissions.Allows(role, permission));

    public bool IsIn(int? unitId) => unitId is not null && Assignments.Any(assignment => assignment.UnitId == unitId);
}
