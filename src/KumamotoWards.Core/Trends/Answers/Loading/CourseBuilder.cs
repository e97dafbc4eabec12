using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Core.Trends.Answers.Loading;

/// <summary>Makes the courses of all offices and years.</summary>
/// <param name="parts">The sums of the days in the month that is not whole, by earlier year.</param>
internal sealed class CourseBuilder(
    MonthlyFigures figures, SpanReader reader, SameDays? days, IReadOnlyDictionary<FiscalYear, IReadOnlyDictionary<(int OfficeId, int CountItemId), long>> parts)
{
    private static readonly IReadOnlyDictionary<(int, int), long> NoParts = new Dictionary<(int, int), long>();

    private YearlyFigures Yearly => figures.Yearly;

    public Dictionary<(int OfficeId, FiscalYear Year), IReadOnlyList<Course>> Build() => Yearly.Offices
        .SelectMany(office => Yearly.Years.Append(Yearly.RunningYear).Distinct().Select(year => (office, year)))
        .ToDictionary(pair => (pair.office.Id, pair.year), pair => (IReadOnlyList<Course>)[.. Enumerable.Range(0, Yearly.Items.Count).Select(column => Course(pair.office, pair.year, column))]);

    private Course Course(Office office, FiscalYear year, int column) =>
        Yearly.Of(office, year) is { IsPublished: true } published ? new Course(default, Published(published, column))
        : new Course(SoFar(office, year, column), year < Yearly.RunningYear ? reader.Whole(office, column, year) : default);

    private SpanFigure SoFar(Office office, FiscalYear year, int column) =>
        days is not { } known || year > known.Year ? default
        : year == known.Year ? reader.Running(office, column, known)
        : reader.Earlier(office, column, year, known, parts.GetValueOrDefault(year, NoParts));

    private static SpanFigure Published(OfficeYear year, int column) =>
        year.Figure(column) is { } value ? new SpanFigure(SpanKind.Entered, value) : default;
}
