using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Loading;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Months.Loading;

/// <summary>
/// Makes the next monthly snapshot out of the last one and a new yearly one, which has already asked which months have
/// changed: only the counts of those are read.
/// </summary>
internal sealed class MonthRefresh(FigureReads reads, OrganizationDirectory directory, CountItemCatalog catalog, OfficeCalendars calendars)
{
    public async Task<MonthSnapshot> RunAsync(MonthSnapshot? last, FigureSnapshot yearly, CancellationToken cancellationToken)
    {
        var firstMonth = FirstMonth(yearly);
        if (last is not null && !CanBuildOn(last, yearly, firstMonth)) last = null;
        var stale = last is null ? AllMonths(firstMonth, MonthlyFigures.FirstOf(yearly.Today)) : ChangedMonths(last.Yearly, yearly);
        var officeMonths = last is null ? [] : last.OfficeMonths.ToDictionary();
        foreach (var built in await BuildAsync(stale, yearly, cancellationToken)) officeMonths[built.Key] = built.Value;
        return new MonthSnapshot(yearly, firstMonth, officeMonths, new MonthlyFigures(yearly.Figures, officeMonths, firstMonth));
    }

    private static bool CanBuildOn(MonthSnapshot last, FigureSnapshot yearly, DateOnly firstMonth) =>
        (last.Yearly.OrganizationVersion, last.Yearly.Today, last.FirstMonth) == (yearly.OrganizationVersion, yearly.Today, firstMonth);

    private static DateOnly FirstMonth(FigureSnapshot yearly) =>
        yearly.Months.Values.SelectMany(office => office.Select(month => month.Month)).Append(MonthlyFigures.FirstOf(yearly.Today)).Min();

    private List<(Office Office, DateOnly Month)> AllMonths(DateOnly first, DateOnly last)
    {
        var months = Enumerable.Range(0, (last.Year - first.Year) * 12 + last.Month - first.Month + 1).Select(first.AddMonths).ToList();
        return [.. directory.Offices.SelectMany(office => months.Select(month => (office, month)))];
    }

    private List<(Office Office, DateOnly Month)> ChangedMonths(FigureSnapshot last, FigureSnapshot next) =>
    [
        .. next.Months
            .Where(office => !ReferenceEquals(last.Months.GetValueOrDefault(office.Key), office.Value))
            .SelectMany(office => office.Value.Except(last.Months.GetValueOrDefault(office.Key) ?? []))
            .Select(month => (directory.Office(month.OfficeId), month.Month)),
    ];

    private async Task<Dictionary<(int OfficeId, DateOnly Month), OfficeMonthFigures>> BuildAsync(
        List<(Office Office, DateOnly Month)> stale, FigureSnapshot yearly, CancellationToken cancellationToken)
    {
        if (stale.Count == 0) return [];
        var offices = stale.Select(each => each.Office.Id).Distinct().ToList();
        var counts = (await reads.CountsAsync(offices, stale.Min(each => each.Month), stale.Max(each => each.Month), cancellationToken))
            .ToLookup(row => (row.OfficeId, row.Month));
        var states = offices.SelectMany(office => yearly.Months.GetValueOrDefault(office, [])).ToDictionary(row => (row.OfficeId, row.Month));
        var rows = stale.ConvertAll(each => new OfficeMonthRows(
            each.Office, each.Month, [.. counts[(each.Office.Id, each.Month)]], states.TryGetValue((each.Office.Id, each.Month), out var state) ? state : null));
        var lastDays = await LastDaysAsync(rows, cancellationToken);
        var builder = new OfficeMonthBuilder(catalog, calendars);
        return rows.ToDictionary(row => (row.Office.Id, row.Month), row => builder.Build(row, lastDays.GetValueOrDefault((row.Office.Id, row.Month))));
    }

    /// <summary>Asked only for months that are still open and recorded by day: a closed month ends on its last day.</summary>
    private async Task<Dictionary<(int OfficeId, DateOnly Month), DateOnly?>> LastDaysAsync(List<OfficeMonthRows> rows, CancellationToken cancellationToken)
    {
        var lastDays = new Dictionary<(int, DateOnly), DateOnly?>();
        foreach (var month in rows.Where(row => !row.IsClosed && row.HasDays).GroupBy(row => row.Month, row => row.Office.Id))
            foreach (var (office, day) in await reads.LastDaysAsync([.. month], month.Key, cancellationToken))
                lastDays[(office, month.Key)] = day;
        return lastDays;
    }
}
