using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Loading;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends;

/// <summary>Gives the yearly figures: from memory while the data versions stay, else with what has changed read again.</summary>
public sealed class YearlyFiguresQueries(
    WardsDbContext db,
    CurrentVersions versions,
    OrganizationQueries organization,
    CountItemQueries items,
    CalendarQueries calendars,
    BusinessClock clock,
    FigureCache cache)
{
    public async Task<YearlyFigures> FiguresAsync(CancellationToken cancellationToken = default) =>
        (await SnapshotAsync(cancellationToken)).Figures;

    internal async Task<FigureSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        var version = await versions.GetAsync(cancellationToken);
        if (cache.Last is { } last && last.IsOf(version.Counts, version.Organization, clock.Today)) return last;
        var refresh = new FigureRefresh(
            new FigureReads(db),
            await organization.DirectoryAsync(cancellationToken),
            await items.CatalogAsync(cancellationToken),
            await calendars.CalendarsAsync(cancellationToken),
            clock);
        var next = await refresh.RunAsync(cache.Last, version.Counts, version.Organization, cancellationToken);
        cache.Last = next;
        return next;
    }
}
