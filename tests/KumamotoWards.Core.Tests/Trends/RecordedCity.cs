using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Seeding;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Tests.Trends;

/// <summary>The seeded city in a database, with totals put there as the ledger leaves them.</summary>
internal sealed class RecordedCity : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private RecordedCity(TestDatabase database) => _database = database;

    public static async Task<RecordedCity> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync(services => services.GetRequiredService<ReferenceData>().SeedAsync());
        return new RecordedCity(database);
    }

    /// <summary>Noon of a later day.</summary>
    public void MoveTo(DateOnly date) => _database.Time.SetUtcNow(new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.FromHours(9)));

    public Task WriteNoteAsync(string text, DateOnly from, bool breaksSeries) => _database.InScopeAsync(services =>
        services.GetRequiredService<TrendNotes>().AddAsync(new TrendNoteEntry(TrendNoteKind.Disaster, from, null, text, null, breaksSeries, null, null)));

    public Task<YearlyFigures> FiguresAsync() =>
        _database.InScopeAsync(services => services.GetRequiredService<YearlyFiguresQueries>().FiguresAsync());

    public Task<T> AskMonthsAsync<T>(Func<MonthlyFiguresQueries, Task<T>> ask) =>
        _database.InScopeAsync(services => ask(services.GetRequiredService<MonthlyFiguresQueries>()));

    public async Task<OfficeYear> OfficeYearAsync(string slug, int year)
    {
        var figures = await FiguresAsync();
        return figures.Of(figures.Offices.Single(office => office.Slug == slug), new FiscalYear(year));
    }

    /// <summary>The same value for every item that the office takes, in every month of the year but those left out.</summary>
    public Task RecordYearAsync(string slug, int year, int value, OfficeMonthState state, int days = 0, params int[] without) =>
        ChangeAsync(async (db, office) =>
        {
            foreach (var month in new FiscalYear(year).Months.Where(month => !without.Contains(month.Month)))
            {
                db.Add(new OfficeMonth(office.Id, month, state));
                await AddCountsAsync(db, office, month, value, days);
            }
        }, slug);

    public Task RecordDayAsync(string slug, DateOnly date, int value) =>
        ChangeAsync(async (db, office) =>
        {
            var month = new DateOnly(date.Year, date.Month, 1);
            db.Add(new OfficeMonth(office.Id, month));
            await AddCountsAsync(db, office, month, value, days: 1);
            foreach (var item in await TakenAsync(db, office, date))
                db.Add(new DailyCount { OfficeId = office.Id, CountItemId = item, Date = date, Value = value });
        }, slug);

    /// <summary>The same value for every item on every business day from–to, in months that are open; a month begun before goes on.</summary>
    public Task RecordDaysAsync(string slug, DateOnly from, DateOnly through, int value) =>
        ChangeAsync(async (db, office) =>
        {
            var calendar = (await _database.InScopeAsync(services => services.GetRequiredService<CalendarQueries>().CalendarsAsync())).Of(office.Id);
            var dates = Enumerable.Range(0, through.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(calendar.IsBusinessDay);
            foreach (var month in dates.GroupBy(date => new DateOnly(date.Year, date.Month, 1)))
            {
                await BeginAsync(db, office, month.Key);
                await AddCountsAsync(db, office, month.Key, value * month.Count(), month.Count());
                foreach (var item in await TakenAsync(db, office, month.Key))
                    foreach (var date in month) db.Add(new DailyCount { OfficeId = office.Id, CountItemId = item, Date = date, Value = value });
            }
        }, slug);

    /// <summary>One cell of a month gets another value, as a line of the ledger would do it.</summary>
    public Task ChangeMonthAsync(string slug, DateOnly month, int value) =>
        ChangeAsync(async (db, office) =>
        {
            var row = await db.OfficeMonths.SingleAsync(row => row.OfficeId == office.Id && row.Month == month);
            db.Entry(row).Property(nameof(OfficeMonth.Revision)).CurrentValue = row.Revision + 1;
            (await db.MonthlyCounts.FirstAsync(count => count.OfficeId == office.Id && count.Month == month)).Value = value;
        }, slug);

    public Task ChangePublishedAsync(string slug, int year, int value) =>
        ChangeAsync(
            async (db, office) => (await db.YearlyCounts.FirstAsync(count => count.OfficeId == office.Id && count.FiscalYear == year)).Value = value,
            slug);

    public Task<AnswerFigures> AskAnswersAsync() =>
        _database.InScopeAsync(services => services.GetRequiredService<AnswersQueries>().FiguresAsync());

    /// <summary>The next request loads the organisation again, as when two requests load it side by side: the same offices, other objects.</summary>
    public Task LoadOrganizationAgainAsync() => _database.InScopeAsync(services => services.GetRequiredService<VersionedCache<OrganizationDirectory>>()
        .GetAsync(Guid.NewGuid(), () => Task.FromResult(new OrganizationDirectory([], [], []))));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<int> ChangeAsync(Func<WardsDbContext, Office, Task> change, string slug) =>
        _database.WithContextAsync(async db =>
        {
            await change(db, await db.Offices.SingleAsync(office => office.Slug == slug));
            return await db.SaveChangesAsync();
        });

    private static async Task BeginAsync(WardsDbContext db, Office office, DateOnly month)
    {
        if (await db.OfficeMonths.SingleOrDefaultAsync(row => row.OfficeId == office.Id && row.Month == month) is not { } begun) db.Add(new OfficeMonth(office.Id, month));
        else db.Entry(begun).Property(nameof(OfficeMonth.Revision)).CurrentValue = begun.Revision + 1;
    }

    private static async Task AddCountsAsync(WardsDbContext db, Office office, DateOnly month, int value, int days)
    {
        var begun = await db.MonthlyCounts.Where(count => count.OfficeId == office.Id && count.Month == month).ToDictionaryAsync(count => count.CountItemId);
        foreach (var item in await TakenAsync(db, office, month))
            if (begun.TryGetValue(item, out var count)) (count.Value, count.DaysEntered) = (count.Value + value, count.DaysEntered + days);
            else db.Add(new MonthlyCount { OfficeId = office.Id, CountItemId = item, Month = month, FiscalYear = FiscalYear.Of(month).StartYear, Value = value, DaysEntered = days });
    }

    private static async Task<List<int>> TakenAsync(WardsDbContext db, Office office, DateOnly date) =>
        [.. (await db.OfficeCountItems.Where(item => item.OfficeId == office.Id).ToListAsync()).Where(item => item.Covers(date)).Select(item => item.CountItemId)];
}
