using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Sorts the scope's figures into those that can be compared and those that cannot.</summary>
internal sealed class YearSoFarBuilder(YearCourses courses, TrendScope scope, AnswerPeriod period, SameDays days)
{
    /// <summary>So many years before the two are shown beside them.</summary>
    private const int MostEarlier = 3;

    private readonly FiscalYear _year = days.Year;
    private readonly FiscalYear _before = days.Year.Previous;
    private readonly List<(Office Office, int Column)> _compared = [];
    private readonly List<Office> _windows = [];
    private readonly List<OfficeItem> _missing = [];
    private readonly List<OfficeItem> _changed = [];
    private readonly long[] _items = new long[courses.Figures.Items.Count];
    private long _now;
    private long _then;
    private long _missingTotal;
    private long _changedTotal;

    public YearSoFar Build()
    {
        foreach (var office in scope.OfficesIn(_year)) Add(office);
        return new YearSoFar(
            days, _now + _missingTotal + _changedTotal, _now, _then, Earlier(), _windows, _missing, _changed,
            [.. _windows.Where(office => courses.IsBroken(office, _before, _year))], _missingTotal, _changedTotal, Largest(),
            courses.OpenDays(days.Through), courses.OpenDays(days.ThroughIn(_before)));
    }

    private void Add(Office office)
    {
        for (var column = 0; column < courses.Figures.Items.Count; column++)
        {
            var (now, then) = (Figure(office, _year, column), Figure(office, _before, column));
            var item = new OfficeItem(office, courses.Figures.Items[column]);
            _items[column] += now.Value;
            if (now.Kind == SpanKind.NotHandled && then.Kind == SpanKind.NotHandled) continue;
            if (!item.Item.IsCommonTo(_before.StartYear, _year.StartYear) || IsChanged(now) || IsChanged(then)) LeaveOut(item, now, _changed, ref _changedTotal);
            else if (!now.IsEntered || !then.IsEntered) LeaveOut(item, now, _missing, ref _missingTotal);
            else Compare(office, column, now.Value, then.Value);
        }
    }

    private static void LeaveOut(OfficeItem item, SpanFigure now, List<OfficeItem> others, ref long total)
    {
        others.Add(item);
        total += now.Value;
    }

    private void Compare(Office office, int column, long now, long then)
    {
        _compared.Add((office, column));
        _now += now;
        _then += then;
        if (_windows.Count == 0 || _windows[^1] != office) _windows.Add(office);
    }

    private ItemCount? Largest() => _items.Length == 0 || _items.Max() is 0
        ? null
        : courses.Figures.Items.Zip(_items, (item, count) => new ItemCount(item, count)).MaxBy(each => each.Count);

    private List<(FiscalYear, long)> Earlier()
    {
        var years = new List<(FiscalYear, long)>();
        for (var year = _before.Previous; years.Count < MostEarlier && _compared.Count > 0; year = year.Previous)
        {
            if (!_compared.TrueForAll(cell => Figure(cell.Office, year, cell.Column).IsEntered && !courses.IsBroken(cell.Office, year, _year))) break;
            years.Insert(0, (year, _compared.Sum(cell => Figure(cell.Office, year, cell.Column).Value)));
        }
        return years;
    }

    private SpanFigure Figure(Office office, FiscalYear year, int column) => courses.Of(office, year, column).In(period);

    private static bool IsChanged(SpanFigure figure) => figure.Kind is SpanKind.NotHandled or SpanKind.Partly;
}
