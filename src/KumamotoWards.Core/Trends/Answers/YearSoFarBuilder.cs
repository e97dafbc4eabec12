using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Sorts the scope's figures into those that can be compared and those that cannot.</summary>
internal sealed class YearSoFarBuilder(YearCourses courses, TrendScope scope)
{
    /// <summary>So many years before the two are shown beside them.</summary>
    private const int MostEarlier = 3;

    private readonly List<(Office Office, int Column)> _compared = [];
    private readonly List<Office> _windows = [];
    private readonly List<OfficeItem> _missing = [];
    private readonly List<OfficeItem> _changed = [];
    private long _total;
    private long _now;
    private long _then;

    public YearSoFar Build(SameDays days)
    {
        var (year, before) = (courses.Year, courses.Year.Previous);
        foreach (var office in scope.OfficesIn(year)) Add(office);
        return new YearSoFar(
            days, _total, _now, _then, Earlier(), _windows, _missing, _changed,
            [.. _windows.Where(office => courses.IsBroken(office, before, year))],
            courses.OpenDays(year), courses.OpenDays(before));
    }

    private void Add(Office office)
    {
        for (var column = 0; column < courses.Figures.Items.Count; column++)
        {
            var now = courses.Of(office, courses.Year, column).SoFar;
            var then = courses.Of(office, courses.Year.Previous, column).SoFar;
            _total += now.Value;
            var item = new OfficeItem(office, courses.Figures.Items[column]);
            if (now.Kind == SpanKind.NotHandled && then.Kind == SpanKind.NotHandled) continue;
            if (!item.Item.IsCommonTo(courses.Year.Previous.StartYear, courses.Year.StartYear) || IsChanged(now) || IsChanged(then)) _changed.Add(item);
            else if (!now.IsEntered || !then.IsEntered) _missing.Add(item);
            else Compare(office, column, now.Value, then.Value);
        }
    }

    private void Compare(Office office, int column, long now, long then)
    {
        _compared.Add((office, column));
        _now += now;
        _then += then;
        if (_windows.Count == 0 || _windows[^1] != office) _windows.Add(office);
    }

    private List<(FiscalYear, long)> Earlier()
    {
        var years = new List<(FiscalYear, long)>();
        for (var year = courses.Year.Previous.Previous; years.Count < MostEarlier && _compared.Count > 0; year = year.Previous)
        {
            if (!_compared.TrueForAll(cell => courses.Of(cell.Office, year, cell.Column).SoFar.IsEntered && !courses.IsBroken(cell.Office, year, courses.Year))) break;
            years.Insert(0, (year, _compared.Sum(cell => courses.Of(cell.Office, year, cell.Column).SoFar.Value)));
        }
        return years;
    }

    private static bool IsChanged(SpanFigure figure) => figure.Kind is SpanKind.NotHandled or SpanKind.Partly;
}
