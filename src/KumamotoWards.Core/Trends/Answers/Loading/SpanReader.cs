using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Answers.Loading;

/// <summary>Says what an office counted of an item from 1 April to a day: whole months from memory, the rest by the day.</summary>
internal sealed class SpanReader(MonthlyFigures figures, CountRules rules, RecentDays recent)
{
    private readonly IReadOnlyList<CountItem> _items = figures.Yearly.Items;

    /// <summary>April to the day's month of the running year, of which the last may be a part.</summary>
    public SpanFigure Running(Office office, int column, SameDays days)
    {
        var sum = Months(office, column, days.Year, days.WholeMonths);
        if (days.PartFrom(days.Year) is { } first) sum.Add(RunningPart(office, column, first, days.Through));
        return sum.Figure;
    }

    /// <summary>The same days of an earlier year.</summary>
    /// <param name="parts">Its sums of the days in the month that is not whole.</param>
    public SpanFigure Earlier(Office office, int column, FiscalYear year, SameDays days, IReadOnlyDictionary<(int OfficeId, int CountItemId), long> parts)
    {
        var sum = Months(office, column, year, days.WholeMonths);
        if (days.PartFrom(year) is { } first) sum.Add(EarlierPart(office, column, first, parts));
        return sum.Figure;
    }

    public SpanFigure Whole(Office office, int column, FiscalYear year) => Months(office, column, year, 12).Figure;

    private SpanSum Months(Office office, int column, FiscalYear year, int count)
    {
        var sum = new SpanSum();
        for (var index = 0; index < count; index++) sum.Add(Month(figures.Of(office, year.FirstDay.AddMonths(index)), column));
        return sum;
    }

    private static SpanFigure Month(OfficeMonthFigures month, int column) => new(
        !month.Handles(column) ? SpanKind.NotHandled : month.IsMissing(column) ? SpanKind.Missing : SpanKind.Entered,
        month.Figure(column) ?? 0);

    /// <summary>Every day on which the office owed a number has one. A month that is there as one figure has no part.</summary>
    public SpanFigure RunningPart(Office office, int column, DateOnly first, DateOnly through)
    {
        var (item, isThere) = (_items[column].Id, true);
        if (!figures.Of(office, first).Handles(column)) return default;
        for (var date = first; date <= through && isThere; date = date.AddDays(1))
            isThere = recent.Has(office, item, date) || !IsOwed(office, item, date);
        return new SpanFigure(isThere ? SpanKind.Entered : SpanKind.Missing, recent.Sum(office, item, first, through));
    }

    private bool IsOwed(Office office, int item, DateOnly date) =>
        rules.IsBusinessDay(office, date) && rules.Catalog.Find(office.Id, item, date) is not null;

    private SpanFigure EarlierPart(Office office, int column, DateOnly month, IReadOnlyDictionary<(int, int), long> parts)
    {
        var known = figures.Of(office, month);
        if (!known.Handles(column)) return default;
        var hasDays = parts.TryGetValue((office.Id, _items[column].Id), out var value);
        var isWholeFigure = !hasDays && known.Figure(column) > 0;
        return new SpanFigure(known.IsMissing(column) || isWholeFigure ? SpanKind.Missing : SpanKind.Entered, value);
    }

    private struct SpanSum
    {
        private bool _isHandled;
        private bool _isNotHandled;
        private bool _isMissing;
        private long _value;

        public void Add(SpanFigure part)
        {
            _isHandled |= part.Kind != SpanKind.NotHandled;
            _isNotHandled |= part.Kind == SpanKind.NotHandled;
            _isMissing |= part.Kind == SpanKind.Missing;
            _value += part.Value;
        }

        public readonly SpanFigure Figure => new(
            !_isHandled ? SpanKind.NotHandled : _isNotHandled ? SpanKind.Partly : _isMissing ? SpanKind.Missing : SpanKind.Entered, _value);
    }
}
