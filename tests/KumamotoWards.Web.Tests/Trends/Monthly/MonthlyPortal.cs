using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

/// <summary>
/// A portal in which one branch has recorded days: 10 of its first item on every Wednesday from April 2024 on, each month
/// locked up to October 2026, and one sample month.
/// </summary>
public sealed class MonthlyPortal : PortalFactory, IAsyncLifetime
{
    public const string Branch = "oe-branch";

    private PortalClient? _reader;

    private static readonly DateOnly First = new(2024, 4, 1);
    private static readonly DateOnly Running = new(2026, 11, 1);

    public async Task InitializeAsync() => await WithContextAsync(RecordAsync);

    Task IAsyncLifetime.DisposeAsync()
    {
        _reader?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Somebody who only reads, signed in once: more sign-ins a minute than tests here would be refused.</summary>
    public async Task<PortalClient> ReaderAsync() => _reader ??= await SignInAsync("oe");

    private static async Task<int> RecordAsync(WardsDbContext db)
    {
        var office = await db.Offices.SingleAsync(office => office.Slug == Branch);
        var item = await db.CountItems.OrderBy(item => item.DisplayOrder).FirstAsync();
        for (var month = First; month <= Running; month = month.AddMonths(1))
        {
            db.Add(new OfficeMonth(office.Id, month, month == Running ? OfficeMonthState.Open : OfficeMonthState.Locked, isSample: month == First));
            var days = Wednesdays(month).ToList();
            db.AddRange(days.Select(date => new DailyCount { OfficeId = office.Id, CountItemId = item.Id, Date = date, Value = 10 }));
            db.Add(new MonthlyCount { OfficeId = office.Id, CountItemId = item.Id, Month = month, FiscalYear = FiscalYear.Of(month).StartYear, Value = 10 * days.Count, DaysEntered = days.Count });
        }
        return await db.SaveChangesAsync();
    }

    private static IEnumerable<DateOnly> Wednesdays(DateOnly month) =>
        Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays)
            .Where(date => date.DayOfWeek == DayOfWeek.Wednesday && date < new DateOnly(2026, 11, 20));
}
