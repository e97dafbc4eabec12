using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

/// <summary>October 2026 of a branch and of its ward office, seen on Friday, 20 November, with everybody who closes months.</summary>
public abstract class ClosingScenario : IAsyncLifetime
{
    protected const string Branch = "oe-branch";
    protected const string WardOffice = "chuo-ward-office";
    protected const string LeadSection = "chuo-resident-affairs";
    protected static readonly DateOnly October = new(2026, 10, 1);

    protected CountsDatabase Counts { get; private set; } = null!;
    protected StaffSnapshot Head { get; private set; } = null!;
    protected StaffSnapshot Clerk { get; private set; } = null!;
    protected StaffSnapshot WardClerk { get; private set; } = null!;
    protected StaffSnapshot Approver { get; private set; } = null!;
    protected StaffSnapshot Headquarters { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Counts = await CountsDatabase.CreateAsync();
        Head = await Counts.PersonInAsync(Branch, "山口 真理", isHead: true);
        Clerk = await Counts.PersonInAsync(Branch, "井手 浩");
        WardClerk = await Counts.PersonInAsync(LeadSection, "松尾 直樹");
        Approver = await Counts.PersonInAsync(LeadSection, "田尻 健一", isHead: true, isApprover: true);
        Headquarters = await Counts.PersonInAsync("hq-citizen-affairs", "緒方 由美");
    }

    public Task DisposeAsync() => Counts.DisposeAsync().AsTask();

    /// <summary>With the version that stands, as somebody does who has just looked.</summary>
    protected async Task<MonthResult> MoveAsync(
        StaffSnapshot person, OfficeMonthAction action, string? reason = null, string office = Branch, DateOnly? month = null, long? version = null) =>
        await Counts.AsAsync<ClosingService, MonthResult>(person, async service => await service.MoveAsync(
            person, new MonthRequest(office, month ?? October, action, version ?? (await MonthAsync(office, month))?.Revision ?? 0, reason)));

    protected async Task MovedAsync(StaffSnapshot person, OfficeMonthAction action, string? reason = null, string office = Branch)
    {
        var result = await MoveAsync(person, action, reason, office);
        Assert.True(result.Refusal is null, $"{result.Refusal}: {result.Message}");
    }

    protected async Task RefusedAsync(MonthRefusal refusal, StaffSnapshot person, OfficeMonthAction action, string? reason = null, string office = Branch) =>
        Assert.Equal(refusal, (await MoveAsync(person, action, reason, office)).Refusal);

    protected Task<OfficeMonth?> MonthAsync(string office = Branch, DateOnly? month = null) => Counts.ReadAsync(db => db.OfficeMonths.AsNoTracking()
        .SingleOrDefaultAsync(row => row.Month == (month ?? October) && row.OfficeId == db.Offices.Single(each => each.Slug == office).Id));

    protected Task<List<OfficeMonthStep>> StepsAsync() => Counts.ReadAsync(db => db.OfficeMonthSteps.AsNoTracking().OrderBy(step => step.Id).ToListAsync());

    /// <summary>Every expected cell of the month gets a number, through the ledger; nothing is confirmed.</summary>
    protected async Task EnteredAsync(string office = Branch, DateOnly? month = null, DateOnly? butNot = null)
    {
        var (rules, first) = (await Counts.RulesAsync(), month ?? October);
        var place = rules.Directory.FindOffice(office)!;
        var changes =
            from date in Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays)
            where date != butNot
            from item in rules.ExpectedOn(place, date)
            select new SetCount(Guid.NewGuid(), CountCell.Day(place.Id, date, item.CountItemId), 7, Seen: null, CountAuthor.System, CountLineKind.Entry);
        await Counts.AsAsync<CountLedger, object>(null, async ledger => await ledger.RecordAllAsync([.. changes]));
    }

    /// <summary>The month stands in that state.</summary>
    protected Task IsAsync(OfficeMonthState state, string office = Branch, int? submittedBy = null, DateTime? correctedAt = null, DateTime? submittedAt = null, DateOnly? month = null) =>
        Counts.ReadAsync(async db =>
        {
            var id = (await db.Offices.SingleAsync(row => row.Slug == office)).Id;
            await db.OfficeMonths.Where(row => row.OfficeId == id && row.Month == (month ?? October)).ExecuteDeleteAsync();
            var row = db.OfficeMonths.Add(new OfficeMonth(id, month ?? October, state));
            row.Property(each => each.SubmittedById).CurrentValue = submittedBy;
            row.Property(each => each.SubmittedAt).CurrentValue = submittedAt;
            row.Property(each => each.CorrectedAt).CurrentValue = correctedAt;
            row.Property(each => each.Revision).CurrentValue = 3;
            return await db.SaveChangesAsync();
        });
}
