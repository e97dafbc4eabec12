using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Sorts the scope's figures into those that can be compared and those that cannot.</summary>
internal sealed class YearSoFarBuilder(YearCourses courses, TrendScope scope)
{
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
            days, _total, _now, _then, _windows, _missing, _changed,
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
            else Compare(office, now.Value, then.Value);
        }
    }

    private void Compare(Office office, long now, long then)
    {
        _now += now;
        _then += then;
        if (_windows.Count == 0 || _windows[^1] != office) _windows.Add(office);
    }

    private static bool IsChanged(SpanFigure figure) => figure.Kind is SpanKind.NotHandled or SpanKind.Partly;
}
