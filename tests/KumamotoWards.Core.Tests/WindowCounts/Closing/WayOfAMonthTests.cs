using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using Xunit;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;
using static KumamotoWards.Core.WindowCounts.OfficeMonthState;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

/// <summary>Every action × every state × everybody, against the sentences of the design: not against the table itself.</summary>
public sealed class WayOfAMonthTests : ClosingScenario
{
    /// <summary>Who may do what in which state; everything else is refused.</summary>
    private static readonly HashSet<(OfficeMonthAction, string State, string Who)> May =
    [
        (Submit, "open", "head"), (Submit, "open", "ward-clerk"), (Submit, "open", "approver"),
        (Withdraw, "submitted", "head"),
        (Return, "submitted", "ward-clerk"), (Return, "submitted", "approver"),
        (Approve, "submitted", "approver"), (Approve, "corrected", "approver"),
        (OfficeMonthAction.Lock, "approved", "headquarters"),
        (Reopen, "locked", "headquarters"),
        (RequestReopen, "locked", "head"), (RequestReopen, "locked", "clerk"), (RequestReopen, "locked", "ward-clerk"), (RequestReopen, "locked", "approver"),
    ];

    public static TheoryData<OfficeMonthAction, string> Cases()
    {
        var cases = new TheoryData<OfficeMonthAction, string>();
        foreach (var action in Enum.GetValues<OfficeMonthAction>())
            foreach (var state in (string[])["open", "submitted", "approved", "corrected", "locked"])
                cases.Add(action, state);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task AnAction_InAState_IsForThoseOfTheTable(OfficeMonthAction action, string state)
    {
        await EnteredAsync();
        foreach (var (who, person) in await EverybodyAsync())
        {
            await StandsAsync(state);
            var before = (await MonthAsync())!;

            var result = await MoveAsync(person, action, "理由");

            var after = (await MonthAsync())!;
            if (May.Contains((action, state, who)))
            {
                Assert.True(result.Refusal is null, $"{who}: {result.Refusal} {result.Message}");
                Assert.Equal((To(action), before.Revision + 1), (after.State, after.Revision));
                continue;
            }
            Assert.True(result.Refusal is MonthRefusal.Forbidden or MonthRefusal.WrongState, $"{who}: {result.Refusal}");
            Assert.Equal((before.State, before.Revision), (after.State, after.Revision));
        }
    }

    [Fact]
    public async Task EveryStep_StandsInTheHistory_WithWhoAndWhy()
    {
        await EnteredAsync();
        await MovedAsync(Head, Submit);
        await MovedAsync(WardClerk, Return, " 14日を確かめてください ");
        Assert.True((await MonthAsync())!.IsReturned);
        await MovedAsync(Head, Submit);
        await MovedAsync(Approver, Approve);
        await MovedAsync(Headquarters, OfficeMonthAction.Lock);
        await MovedAsync(Headquarters, Reopen, "数え違い");

        var steps = await StepsAsync();
        Assert.Equal([Submit, Return, Submit, Approve, OfficeMonthAction.Lock, Reopen], steps.Select(step => step.Action));
        Assert.Equal("14日を確かめてください", steps[1].Reason);
        Assert.Equal([Head, WardClerk, Head, Approver, Headquarters, Headquarters], steps.Select(step => new[] { Head, WardClerk, Approver, Headquarters }.Single(person => person.StaffMemberId == step.StaffMemberId)));
        Assert.Equal([Open, Submitted, Open, Submitted, Approved, Locked], steps.Select(step => step.From));
        Assert.Equal([Submitted, Open, Submitted, Approved, Locked, Open], steps.Select(step => step.To));
    }

    [Theory]
    [InlineData(Return, "submitted")]
    [InlineData(Reopen, "locked")]
    [InlineData(RequestReopen, "locked")]
    public async Task WithoutAReason_ItStaysAsItIs(OfficeMonthAction action, string state)
    {
        await StandsAsync(state);
        var person = action switch { Return => Approver, Reopen => Headquarters, _ => Head };

        await RefusedAsync(MonthRefusal.ReasonRequired, person, action, "　 ");
        await RefusedAsync(MonthRefusal.ReasonTooLong, person, action, new string('長', 401));

        Assert.Empty(await StepsAsync());
    }

    [Fact]
    public async Task TheWard_ActsForAnAbsentBranch_OnlyWithAReason_EvenWithBlanks()
    {
        await RefusedAsync(MonthRefusal.ReasonRequired, WardClerk, Submit);

        await MovedAsync(WardClerk, Submit, "所長が長期の病休のため");

        Assert.True((await StepsAsync()).Single().IsOnBehalf);
        await RefusedAsync(MonthRefusal.Forbidden, Head, Withdraw);
        await MovedAsync(Approver, Approve);
    }

    [Fact]
    public async Task TheSubmitter_NeverApproves()
    {
        await MovedAsync(Approver, Submit, "所長が不在");

        await RefusedAsync(MonthRefusal.OwnSubmission, Approver, Approve);

        await MovedAsync(await Counts.PersonInAsync(LeadSection, "別の課長", isApprover: true), Approve);
    }

    [Fact]
    public async Task AnotherWard_MayDoNothing()
    {
        await IsAsync(Submitted);
        var stranger = await Counts.PersonInAsync("nishi-resident-affairs", "西の課長", isHead: true, isApprover: true);
        foreach (var action in Enum.GetValues<OfficeMonthAction>())
            await RefusedAsync(MonthRefusal.Forbidden, stranger, action, "理由");
    }

    [Fact]
    public async Task AnApprovedMonth_IsApprovedAgain_AfterACorrection()
    {
        await IsAsync(Approved, correctedAt: new DateTime(2026, 11, 18, 1, 0, 0, DateTimeKind.Utc));
        await RefusedAsync(MonthRefusal.WrongState, Headquarters, OfficeMonthAction.Lock);

        await MovedAsync(Approver, Approve);

        Assert.Null((await MonthAsync())!.CorrectedAt);
        await MovedAsync(Headquarters, OfficeMonthAction.Lock);
    }

    private async Task<(string Who, StaffSnapshot Person)[]> EverybodyAsync() =>
    [
        ("head", Head), ("clerk", Clerk), ("ward-clerk", WardClerk), ("approver", Approver), ("headquarters", Headquarters),
        ("tax", await Counts.PersonInAsync("chuo-tax", "税務課長", isHead: true, isApprover: true)),
        ("other-branch", await Counts.PersonInAsync("hanazono-general-branch", "吉田 修", isHead: true)),
        ("administrator", await Counts.PersonInAsync("system-administration", "西村 彩")),
    ];

    private Task StandsAsync(string state) => state switch
    {
        "corrected" => IsAsync(Approved, submittedBy: Head.StaffMemberId, correctedAt: new DateTime(2026, 11, 18, 1, 0, 0, DateTimeKind.Utc)),
        _ => IsAsync(MonthText.State(state)!.Value, submittedBy: state == "open" ? null : Head.StaffMemberId),
    };

    private static OfficeMonthState To(OfficeMonthAction action) => action switch
    {
        Submit => Submitted,
        Approve => Approved,
        OfficeMonthAction.Lock or RequestReopen => Locked,
        _ => Open,
    };
}
