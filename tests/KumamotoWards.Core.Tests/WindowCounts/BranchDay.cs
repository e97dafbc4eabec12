using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

/// <summary>A branch on Friday, 20 November 2026, with its clerk: what most scenarios of counting begin with.</summary>
public abstract class BranchDay : IAsyncLifetime
{
    protected const string Branch = "oe-branch";
    private static readonly string[] BranchItems = ["moving", "seal", "certificate", "family-register-counter"];
    protected static readonly DateOnly Friday = new(2026, 11, 20);
    protected static readonly DateOnly November = new(2026, 11, 1);

    protected CountsDatabase Counts { get; private set; } = null!;

    protected StaffSnapshot Clerk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Counts = await CountsDatabase.CreateAsync();
        Clerk = await Counts.PersonInAsync(Branch, "山口 真理");
    }

    public Task DisposeAsync() => Counts.DisposeAsync().AsTask();

    protected Task<DailySaveResult> SaveAsync(params DayLine[] lines) => SaveAsAsync(Clerk, Branch, lines);

    protected Task<DailySaveResult> SaveAsAsync(StaffSnapshot person, string office, DayLine[] lines, string? onBehalfReason = null) =>
        Counts.AsAsync<DailyCountService, DailySaveResult>(person, service => service.SaveAsync(person, office, lines, onBehalfReason));

    protected async Task SavedAsync(params DayLine[] lines) => Assert.IsType<DailySaved>(await SaveAsync(lines));

    protected static DayLine Set(string item, int? count, int? expected = null, string? reason = null, DateOnly? date = null) =>
        new(Guid.NewGuid(), date ?? Friday, item, count, expected, reason);

    /// <summary>All four items of the branch, so that the day can be confirmed.</summary>
    protected static DayLine[] WholeDay(DateOnly? date = null) =>
        [.. BranchItems.Select((item, index) => Set(item, 10 + index, date: date))];

    protected Task<int?> ValueAsync(string item, DateOnly? date = null) => Counts.ReadAsync(db => db.DailyCounts
        .Where(count => count.Date == (date ?? Friday) && count.CountItemId == db.CountItems.Single(row => row.Slug == item).Id)
        .Select(count => (int?)count.Value).SingleOrDefaultAsync());

    protected Task<List<CountLine>> LinesAsync() =>
        Counts.ReadAsync(db => db.CountLines.Where(line => line.Period == CountPeriod.Day).OrderBy(line => line.Id).ToListAsync());

    protected Task<int> OfficeIdAsync(string office = Branch) => Counts.ReadAsync(db => db.Offices.Where(row => row.Slug == office).Select(row => row.Id).SingleAsync());

    protected Task<int> ItemIdAsync(string item) => Counts.ReadAsync(db => db.CountItems.Where(row => row.Slug == item).Select(row => row.Id).SingleAsync());

    /// <summary>The month stands in that state before anything is written.</summary>
    protected async Task MonthIsAsync(OfficeMonthState state, DateOnly? month = null)
    {
        var office = await OfficeIdAsync();
        await Counts.ReadAsync(async db =>
        {
            await db.OfficeMonths.Where(row => row.OfficeId == office && row.Month == (month ?? November)).ExecuteDeleteAsync();
            db.OfficeMonths.Add(new OfficeMonth(office, month ?? November, state));
            return await db.SaveChangesAsync();
        });
    }
}
