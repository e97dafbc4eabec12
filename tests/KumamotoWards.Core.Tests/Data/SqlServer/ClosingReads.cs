using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Samples;
using KumamotoWards.TestSupport.WindowCounts;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of the way of a month, once.</summary>
internal static class ClosingReads
{
    private static readonly DateOnly October = new(2026, 10, 1);

    public static async Task RunAsync()
    {
        await using var counts = await CountsDatabase.CreateAsync();
        var head = await counts.PersonInAsync("oe-branch", isHead: true);
        var approver = await counts.PersonInAsync("chuo-resident-affairs", isApprover: true);
        await counts.AsAsync<SampleCounts, int>(null, samples => samples.WriteAsync(new FiscalYear(2026), new FiscalYear(2026)));
        foreach (var (office, action, version) in ((string, OfficeMonthAction, long)[])[("oe-branch", Return, 1), ("oe-branch", Submit, 2), ("oe-branch", Submit, 2), ("chuo-ward-office", Approve, 1)])
            await counts.AsAsync<ClosingService, object>(head, async closing =>
                await closing.MoveAsync(action == Submit ? head : approver, new MonthRequest(office, October, action, version, "理由")));
        await counts.AsAsync<ClosingBoardQueries, object>(head, async boards => await boards.OfYearAsync(new FiscalYear(2026)));
        await counts.AsAsync<ClosingBoardQueries, object>(head, async boards => await boards.YearsAsync());
        await counts.AsAsync<MonthDetailQueries, object?>(head, async details => await details.FindAsync(approver, "oe-branch", October));
        await counts.AsAsync<DueDayService, bool>(head, async days =>
        {
            await days.SetAsync(October, new DateOnly(2026, 11, 12), version: null);
            return true;
        });
        await counts.AsAsync<MonthTurnQueries, object>(approver, async turns => await turns.OfAsync(head));
        await counts.AsAsync<DeputyReviews, object>(head, async reviews => await reviews.WaitingAsync(head));
        await counts.AsAsync<DeputyReviews, int>(head, reviews => reviews.ReviewAsync(head, [1, 2]));
        await counts.AsAsync<DeputyReviews, int>(head, reviews => reviews.NumberWaitingAsync(head));
        var unit = (await counts.RulesAsync()).Directory.Unit(head.Assignments[0].UnitId);
        var clerk = await counts.PersonInAsync("oe-branch");
        await counts.AsAsync<DeputyRegister, bool>(head, async register =>
        {
            await register.AddAsync(unit, new NewDeputy(clerk.StaffMemberId, 1, October, ValidTo: null));
            return true;
        });
        var deputy = (await counts.AsAsync<DeputyQueries, IReadOnlyList<DeputyListItem>>(head, deputies => deputies.OfUnitAsync(unit.Id))).Single();
        await counts.AsAsync<DeputyRegister, bool>(head, register => register.EndAsync(unit, deputy.Id, deputy.Version));
        await counts.AsAsync<DeputyQueries, object>(head, async deputies => await deputies.CandidatesAsync(1));
    }
}
