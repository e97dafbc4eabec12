using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using Xunit;

namespace KumamotoWards.Core.Tests.Accounts;

public sealed class TransferringStaffTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly April = new(2027, 4, 1);

    private readonly Unit _branch = new("branch", UnitKind.Branch, "出張所", null, null, 1);
    private readonly Unit _section = new("section", UnitKind.WardSection, "区民課", null, null, 1);
    private readonly StaffMember _person = new("D9001", "山口 真理", "やまぐち まり");

    public TransferringStaffTests() => _person.Assign(Primary(_branch, new DateOnly(2024, 4, 1)));

    [Fact]
    public void Transfer_EndsTheOldPrimaryTheDayBefore()
    {
        _person.Transfer(Primary(_section, April));
        Assert.Equal(new DateOnly(2027, 3, 31), _person.Assignments[0].ValidTo);
        Assert.Equal(_branch, PrimaryOn(April.AddDays(-1)));
        Assert.Equal(_section, PrimaryOn(April));
    }

    [Fact]
    public void Transfer_OnTheDayAnotherPrimaryBegins_IsRefused()
    {
        _person.Transfer(Primary(_section, April));
        var refused = Assert.Throws<RuleViolationException>(() => _person.Transfer(Primary(_branch, April)));
        Assert.Equal("ValidFrom", refused.Field);
    }

    [Fact]
    public void Transfer_BeforeOneEnteredAhead_IsRefused_SoThatNoDayHasTwoPrimaries()
    {
        _person.Transfer(Primary(_section, April));
        Assert.Throws<RuleViolationException>(() => _person.Transfer(Primary(_section, new DateOnly(2027, 2, 1))));
    }

    [Fact]
    public void Assign_SecondPrimaryOverlapping_IsRefused()
    {
        var refused = Assert.Throws<RuleViolationException>(() => _person.Assign(Primary(_section, April)));
        Assert.Contains("出張所", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assign_PrimaryAfterAGap_IsAccepted()
    {
        _person.Assignments[0].EndOn(new DateOnly(2026, 12, 31));
        _person.Assign(Primary(_section, April));
        Assert.Equal(2, _person.Assignments.Count);
    }

    [Fact]
    public void Assign_ConcurrentPost_LeavesThePrimaryAlone()
    {
        _person.Assign(new Assignment(_section, AssignmentKind.Concurrent, Today, null, "", isHead: false, isApprover: true));
        Assert.Equal(_branch, PrimaryOn(April));
    }

    [Fact]
    public void Assign_TheSameUnitTwiceAtATime_IsRefused() =>
        Assert.Equal("UnitId", Assert.Throws<RuleViolationException>(() =>
            _person.Assign(new Assignment(_branch, AssignmentKind.Concurrent, Today, null, "", false, false))).Field);

    [Fact]
    public void End_BeforeTheFirstDay_IsRefused() =>
        Assert.Equal("LastDay", Assert.Throws<RuleViolationException>(() => _person.Assignments[0].EndOn(new DateOnly(2024, 3, 31))).Field);

    [Fact]
    public void Cancel_OneThatHasBegun_IsRefused() =>
        Assert.Throws<RuleViolationException>(() => _person.Cancel(_person.Assignments[0], Today));

    [Fact]
    public void Cancel_OneEnteredAhead_TakesItBack()
    {
        _person.Transfer(Primary(_section, April));
        _person.Cancel(_person.Assignments[1], Today);
        Assert.Single(_person.Assignments);
    }

    private Unit PrimaryOn(DateOnly date) =>
        Assert.Single(_person.Assignments, each => each.Kind == AssignmentKind.Primary && each.Covers(date)).Unit;

    private static Assignment Primary(Unit unit, DateOnly from) => new(unit, AssignmentKind.Primary, from, null, "主任", isHead: false, isApprover: false);
}
