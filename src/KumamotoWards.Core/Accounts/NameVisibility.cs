using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts;

/// <summary>
/// What a person did is visible by name to the own unit, the own ward and administrators; everybody else sees the unit.
/// </summary>
/// <param name="UnitIds">The units whose people the reader sees by name.</param>
public sealed record NameVisibility(IReadOnlySet<int> UnitIds)
{
    public static NameVisibility Of(StaffSnapshot reader, OrganizationDirectory directory)
    {
        var wards = reader.Assignments.Select(assignment => assignment.WardId).OfType<int>().ToHashSet();
        var everybody = reader.Roles.Contains(RoleNames.Administrator);
        return new NameVisibility(
            directory.Units.Where(unit => everybody || reader.IsIn(unit.Id) || unit.WardId is { } ward && wards.Contains(ward)).Select(unit => unit.Id).ToHashSet());
    }

    /// <param name="unitId">The unit that the person acted in; null for the system, which has no name.</param>
    public bool Shows(int? unitId) => unitId is { } unit && UnitIds.Contains(unit);
}
