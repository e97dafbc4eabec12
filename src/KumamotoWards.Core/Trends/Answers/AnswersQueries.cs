using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Answers.Loading;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>
/// Gives what the answers are made of: from memory while the data versions stay. Beside the months in memory it reads the days
/// of the running month, and of earlier years the sums of the same days, again only where that month has changed.
/// </summary>
public sealed class AnswersQueries(
    WardsDbContext db, MonthlyFiguresQueries months, CountRulesQueries rulesQueries, CalendarQueries calendars, AnswersCache cache)
{
    public async Task<AnswerFigures> FiguresAsync(CancellationToken cancellationToken = default)
    {
        var figures = await months.FiguresAsync(cancellationToken);
        if (cache.Last is { } last && ReferenceEquals(last.Figures.Months, figures)) return last.Figures;
        var next = await LoadAsync(figures, cancellationToken);
        cache.Last = next;
        return next.Figures;
    }

    private async Task<AnswersSnapshot> LoadAsync(MonthlyFigures figures, CancellationToken cancellationToken)
    {
        var (reads, today) = (new CourseReads(db), figures.Yearly.Today);
        var cityHall = (await calendars.CalendarsAsync(cancellationToken)).CityHall;
        var from = LastDay.FirstOfRecent(today, cityHall);
        var recent = new RecentDays(await reads.DaysAsync(from, today.AddDays(-1), cancellationToken));
        var reader = new SpanReader(figures, await rulesQueries.LoadAsync(cancellationToken), recent);
        var days = new LastDay(figures, reader, cityHall).Choose(today);
        var parts = await PartsAsync(figures, days, cancellationToken);
        var courses = new YearCourses(
            figures.Yearly,
            days,
            new CourseBuilder(figures, reader, days, parts.ToDictionary(part => part.Key, part => part.Value.Sums)).Build(),
            OpenDays(figures, days, cityHall),
            [.. figures.Yearly.Notes.Where(note => note is { BreaksSeries: true, Office: null, Ward: null }).Select(note => note.From)]);
        return new AnswersSnapshot(
            new AnswerFigures(
                figures,
                courses,
                (await reads.WaitingMonthsAsync(cancellationToken)).Select(month => (month.OfficeId, month.Month)).ToHashSet(),
                BlankThisMonth(figures, reader),
                await reads.OpenAlertsAsync(cancellationToken)),
            parts);
    }

    /// <summary>The sums of the days in the month that is not whole, of every earlier year that has months.</summary>
    private async Task<Dictionary<FiscalYear, YearPart>> PartsAsync(MonthlyFigures figures, SameDays? days, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<FiscalYear, YearPart>();
        if (days is not { IsWholeMonths: false } known) return parts;
        foreach (var year in figures.Years.Where(year => year < known.Year))
        {
            var (first, through) = (known.PartFrom(year)!.Value, known.ThroughIn(year));
            var sources = figures.Yearly.Offices.Select(office => figures.Of(office, first)).ToList();
            if (cache.Last?.Parts.GetValueOrDefault(year) is { } kept && kept.IsOf(through, sources)) parts[year] = kept;
            else parts[year] = new YearPart(through, sources, await months.DailySumsAsync(figures.Yearly.Offices, first, through, cancellationToken));
        }
        return parts;
    }

    /// <summary>Of every year with months, to the same day and to its end.</summary>
    private static Dictionary<DateOnly, int> OpenDays(MonthlyFigures figures, SameDays? days, OfficeCalendar cityHall) => days is not { } known
        ? []
        : figures.Years.Append(known.Year).Append(known.Year.Previous)
            .SelectMany(year => new[] { known.ThroughIn(year), year.LastDay })
            .Distinct()
            .ToDictionary(through => through, through => cityHall.BusinessDayCount(FiscalYear.Of(through).FirstDay.AddDays(-1), through));

    private static HashSet<int> BlankThisMonth(MonthlyFigures figures, SpanReader reader)
    {
        var (first, yesterday) = (figures.RunningMonth, figures.Yearly.Today.AddDays(-1));
        return [.. figures.Yearly.Offices.Where(IsBlank).Select(office => office.Id)];

        bool IsBlank(Office office) => Enumerable.Range(0, figures.Yearly.Items.Count)
            .Any(column => reader.RunningPart(office, column, first, yesterday).Kind == SpanKind.Missing);
    }
}
