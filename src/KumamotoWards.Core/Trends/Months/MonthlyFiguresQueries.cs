using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Loading;
using KumamotoWards.Core.Trends.Months.Loading;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Months;

/// <summary>
/// Gives the monthly figures: from memory while the data versions stay, else with the changed months read again. Of days it
/// reads the sums of those asked for, each time: what is made of them belongs in a cache of the page.
/// </summary>
public sealed class MonthlyFiguresQueries(
    WardsDbContext db, YearlyFiguresQueries yearly, OrganizationQueries organization, CountItemQueries items, CalendarQueries calendars, MonthCache cache)
{
    private readonly DailySumReads _days = new(db);

    public async Task<MonthlyFigures> FiguresAsync(CancellationToken cancellationToken = default)
    {
        var current = await yearly.SnapshotAsync(cancellationToken);
        if (cache.Last is { } last && ReferenceEquals(last.Yearly, current)) return last.Figures;
        var refresh = new MonthRefresh(
            new FigureReads(db),
            await organization.DirectoryAsync(cancellationToken),
            await items.CatalogAsync(cancellationToken),
            await calendars.CalendarsAsync(cancellationToken));
        var next = await refresh.RunAsync(cache.Last, current, cancellationToken);
        cache.Last = next;
        return next.Figures;
    }

    /// <summary>
    /// The sums of each day from–to, both included, over the offices and items. A day on which none of them has a number is
    /// absent; figures that were entered as a whole month belong to no day.
    /// </summary>
    public async Task<IReadOnlyDictionary<DateOnly, long>> DailySumsAsync(
        IReadOnlyList<Office> offices, ItemSet items, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        (await _days.ByDateAsync(offices, items, from, to, cancellationToken)).ToDictionary(day => day.Key, day => day.Value.Sum);

    /// <summary>
    /// The sums over the days from–to, both included, of each office and item: with whole months from
    /// <see cref="FiguresAsync"/>, the days of a part of a month are enough to compare two parts of years.
    /// </summary>
    public Task<IReadOnlyDictionary<(int OfficeId, int CountItemId), long>> DailySumsAsync(
        IReadOnlyList<Office> offices, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        _days.ByOfficeAndItemAsync(offices, from, to, cancellationToken);

    /// <summary>
    /// Every day from–to, both included, with its sum and what that stands for. The offices are the scope's at the end of the span.
    /// </summary>
    public async Task<IReadOnlyList<DayFigure>> DaysAsync(
        MonthlyFigures figures, TrendScope scope, ItemSet chosen, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var offices = scope.OfficesIn(FiscalYear.Of(to));
        var builder = new DayFigureBuilder(figures, offices, chosen, await items.CatalogAsync(cancellationToken), await calendars.CalendarsAsync(cancellationToken));
        return builder.Build(from, to, await _days.ByDateAsync(offices, chosen, from, to, cancellationToken));
    }
}
