using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Loading;

/// <summary>
/// Makes the next snapshot out of the last one: only offices whose stamp has changed are asked for their months, and only
/// fiscal years with a changed month are summed again. Stamps are read before what they speak of, so a change in between
/// is at worst read twice.
/// </summary>
internal sealed class FigureRefresh(FigureReads reads, OrganizationDirectory directory, CountItemCatalog catalog, OfficeCalendars calendars, BusinessClock clock)
{
    private readonly DateOnly _today = clock.Today;

    public async Task<FigureSnapshot> RunAsync(FigureSnapshot? last, Guid countsVersion, Guid organizationVersion, CancellationToken cancellationToken)
    {
        var stamps = (await reads.StampsAsync(cancellationToken)).ToDictionary(stamp => stamp.OfficeId);
        var published = await reads.PublishedAsync(cancellationToken);
        if (last is not null && !CanBuildOn(last, published, organizationVersion)) last = null;

        var months = await MonthsAsync(last, stamps, cancellationToken);
        var firstYear = FirstYear(published, months);
        if (last is not null && firstYear != last.FirstYear) return await RunAsync(null, countsVersion, organizationVersion, cancellationToken);

        var stale = last is null ? AllPairs(firstYear) : ChangedPairs(last, months);
        var officeYears = last is null ? [] : last.OfficeYears.ToDictionary();
        foreach (var built in await BuildAsync(stale, published, months, cancellationToken)) officeYears[built.Key] = built.Value;
        var figures = new YearlyFigures(directory.Wards, directory.Offices, catalog.Items, officeYears, clock.UtcNow, _today)
        {
            Notes = TrendNoteReading.Of(await reads.NotesAsync(cancellationToken), directory),
        };
        return new FigureSnapshot(countsVersion, organizationVersion, _today, firstYear, stamps, months, published, officeYears, figures);
    }

    private bool CanBuildOn(FigureSnapshot last, List<PublishedRow> published, Guid organizationVersion) =>
        last.OrganizationVersion == organizationVersion
        && FiscalYear.Of(last.Today) == FiscalYear.Of(_today)
        && last.Published.SequenceEqual(published);

    private async Task<Dictionary<int, IReadOnlyList<MonthStateRow>>> MonthsAsync(
        FigureSnapshot? last, Dictionary<int, OfficeStamp> stamps, CancellationToken cancellationToken)
    {
        var changed = stamps.Values.Where(stamp => last?.Stamps.GetValueOrDefault(stamp.OfficeId) != stamp).Select(stamp => stamp.OfficeId).ToList();
        var months = stamps.Keys.Except(changed).ToDictionary(office => office, office => last!.Months[office]);
        if (changed.Count == 0) return months;
        foreach (var office in (await reads.MonthsAsync(changed, cancellationToken)).GroupBy(month => month.OfficeId))
            months[office.Key] = [.. office];
        return months;
    }

    private FiscalYear FirstYear(List<PublishedRow> published, Dictionary<int, IReadOnlyList<MonthStateRow>> months) => months.Values
        .SelectMany(office => office.Select(month => FiscalYear.Of(month.Month)))
        .Concat(published.Select(row => new FiscalYear(row.FiscalYear)))
        .Append(FiscalYear.Of(_today))
        .Min();

    private List<(Office Office, FiscalYear Year)> AllPairs(FiscalYear firstYear)
    {
        var years = FiscalYear.Span(firstYear, FiscalYear.Of(_today));
        return [.. directory.Offices.SelectMany(office => years.Select(year => (office, year)))];
    }

    private List<(Office Office, FiscalYear Year)> ChangedPairs(FigureSnapshot last, Dictionary<int, IReadOnlyList<MonthStateRow>> months) =>
    [
        .. months
            .Where(office => !ReferenceEquals(last.Months.GetValueOrDefault(office.Key), office.Value))
            .SelectMany(office => office.Value.Except(last.Months.GetValueOrDefault(office.Key) ?? []))
            .Select(month => (directory.Office(month.OfficeId), FiscalYear.Of(month.Month)))
            .Distinct(),
    ];

    private async Task<Dictionary<(int OfficeId, FiscalYear Year), OfficeYear>> BuildAsync(
        List<(Office Office, FiscalYear Year)> pairs, List<PublishedRow> published, Dictionary<int, IReadOnlyList<MonthStateRow>> months, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0) return [];
        var offices = pairs.Select(pair => pair.Office.Id).Distinct().ToList();
        var counts = (await reads.CountsAsync(offices, pairs.Min(pair => pair.Year).FirstDay, pairs.Max(pair => pair.Year).LastDay, cancellationToken))
            .ToLookup(row => (row.OfficeId, FiscalYear.Of(row.Month)));
        var publishedRows = published.ToLookup(row => (row.OfficeId, new FiscalYear(row.FiscalYear)));
        var rows = pairs.ConvertAll(pair => new OfficeYearRows(
            pair.Office,
            pair.Year,
            [.. publishedRows[(pair.Office.Id, pair.Year)]],
            [.. counts[(pair.Office.Id, pair.Year)]],
            [.. months.GetValueOrDefault(pair.Office.Id, []).Where(month => pair.Year.Contains(month.Month))]));
        var lastDays = await LastDaysAsync(rows, cancellationToken);
        var builder = new OfficeYearBuilder(catalog, calendars, published.Select(row => row.FiscalYear).ToHashSet());
        return rows.ToDictionary(row => (row.Office.Id, row.Year), row => builder.Build(row, lastDays.GetValueOrDefault((row.Office.Id, row.LastMonth))));
    }

    /// <summary>Asked only for months that are still open: a closed month ends on its last day.</summary>
    private async Task<Dictionary<(int Office, DateOnly? Month), DateOnly?>> LastDaysAsync(List<OfficeYearRows> rows, CancellationToken cancellationToken)
    {
        var lastDays = new Dictionary<(int, DateOnly?), DateOnly?>();
        var open = rows.Where(row => row.LastMonth is { } month && !row.IsClosed(month)).GroupBy(row => row.LastMonth!.Value, row => row.Office.Id);
        foreach (var month in open)
            foreach (var day in await reads.LastDaysAsync([.. month], month.Key, cancellationToken))
                lastDays[(day.Key, month.Key)] = day.Value;
        return lastDays;
    }
}
