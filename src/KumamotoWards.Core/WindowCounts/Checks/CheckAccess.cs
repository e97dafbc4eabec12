using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>Who follows up the alerts of an office, and who switches its rules.</summary>
public static class CheckAccess
{
    /// <summary>The office itself, and the sections of its ward's office.</summary>
    public static bool MayAnswer(StaffSnapshot person, Office office, DateOnly today) =>
        person.Has(Permission.EnterCounts) && (person.Assignments.Any(assignment => assignment.OfficeId == office.Id) || IsOfWard(person, office, today));

    /// <summary>The sections of the ward office for the offices of the ward, headquarters for all: an office does not excuse itself.</summary>
    public static bool MaySwitch(StaffSnapshot person, Office office, DateOnly today) =>
        person.Has(Permission.SwitchChecks) && (person.Assignments.Any(assignment => assignment.UnitKind == UnitKind.HeadquartersSection) || IsOfWard(person, office, today));

    /// <summary>The offices whose alerts wait for the person: of a section, all of the ward; of a branch, its own.</summary>
    public static IEnumerable<Office> FollowedBy(StaffSnapshot person, OrganizationDirectory directory, DateOnly today) =>
        directory.Offices.Where(office => office.IsOpenOn(today) && MayAnswer(person, office, today));

    /// <summary>Only people of the office and of its ward's office act there, so the ward and administrators see who did.</summary>
    public static bool SeesNames(StaffSnapshot reader, Office office, DateOnly today) =>
        reader.Roles.Contains(RoleNames.Administrator) || reader.Assignments.Any(assignment => assignment.WardId == office.PeriodAt(today).WardId);

    private static bool IsOfWard(StaffSnapshot person, Office office, DateOnly today) =>
        person.Assignments.Any(assignment => assignment.UnitKind == UnitKind.WardSection && assignment.WardId == office.PeriodAt(today).WardId);
}
