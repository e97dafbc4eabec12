using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using Xunit;

namespace KumamotoWards.Core.Tests.Accounts;

public sealed class RolePermissionsTests
{
    [Theory]
    [InlineData(UnitKind.Branch, Permission.EnterCounts, true)]
    [InlineData(UnitKind.WardSection, Permission.EnterCounts, true)]
    [InlineData(UnitKind.HeadquartersSection, Permission.EnterCounts, false)]
    [InlineData(UnitKind.Administration, Permission.EnterCounts, false)]
    [InlineData(UnitKind.WardSection, Permission.SwitchChecks, true)]
    [InlineData(UnitKind.HeadquartersSection, Permission.SwitchChecks, true)]
    [InlineData(UnitKind.Branch, Permission.SwitchChecks, false)]
    [InlineData(UnitKind.HeadquartersSection, Permission.SwitchRecording, true)]
    [InlineData(UnitKind.WardSection, Permission.SwitchRecording, false)]
    [InlineData(UnitKind.Administration, Permission.SwitchRecording, false)]
    [InlineData(UnitKind.Administration, Permission.ManageStaff, true)]
    [InlineData(UnitKind.HeadquartersSection, Permission.ManageStaff, false)]
    [InlineData(UnitKind.WardSection, Permission.ManageUnits, false)]
    [InlineData(UnitKind.HeadquartersSection, Permission.ReadSharedFigures, true)]
    public void APermission_FollowsFromTheKindOfTheUnit(UnitKind unit, Permission permission, bool expected) =>
        Assert.Equal(expected, PersonIn(unit).Has(permission));

    [Fact]
    public void BetweenTwoAssignments_OneMayReadAndNoMore()
    {
        var person = PersonIn();
        Assert.True(person.Has(Permission.ReadSharedFigures));
        Assert.Equal(RolePermissions.OfEveryone, Enum.GetValues<Permission>().Where(person.Has));
    }

    [Fact]
    public void TwoUnits_GiveBothRoles() =>
        Assert.Equal([RoleNames.Headquarters, RoleNames.Branch], PersonIn(UnitKind.HeadquartersSection, UnitKind.Branch).Roles);

    private static StaffSnapshot PersonIn(params UnitKind[] kinds) => new(
        1, 1, "D9001", "user", "山口 真理",
        [.. kinds.Select((kind, index) => new ActiveAssignment(index + 1, kind, "課", "課", null, null, AssignmentKind.Primary, "", false, false))]);
}
