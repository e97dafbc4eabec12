using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Compares every office's items between two neighbouring years.</summary>
internal sealed class MovementFinder(YearCourses courses, TrendScope scope, AnswerPeriod period, FiscalYear to)
{
    /// <summary>So many changes from year to year are looked at, and so many it takes to call a change usual.</summary>
    private const int MostPairs = 5;
    private const int FewestPairs = 3;

    private readonly List<Movement> _moved = [];
    private int _missing;
    private int _changed;
    private int _broken;

    public Movements Find()
    {
        foreach (var office in scope.OfficesIn(to))
            for (var column = 0; column < courses.Figures.Items.Count; column++) Compare(office, column);
        var largest = _moved.Where(movement => movement.Delta != 0).OrderByDescending(movement => Math.Abs(movement.Delta)).Take(Movements.Shown);
        return new Movements(period, to.Previous, to, [.. largest.OrderByDescending(movement => movement.IsUnusual)], _moved.Count, _missing, _changed, _broken);
    }

    private void Compare(Office office, int column)
    {
        var (before, after) = (Figure(office, to.Previous, column), Figure(office, to, column));
        var item = courses.Figures.Items[column];
        if (before.Kind == SpanKind.NotHandled && after.Kind == SpanKind.NotHandled) return;
        if (!IsWhole(before) || !IsWhole(after) || !IsCommon(item)) _changed++;
        else if (!before.IsEntered || !after.IsEntered) _missing++;
        else if (courses.IsBroken(office, to.Previous, to)) _broken++;
        else _moved.Add(new Movement(office, item, before.Value, after.Value, Usual(office, column)));
    }

    /// <summary>The largest change of the pairs of years before that are one series.</summary>
    private long? Usual(Office office, int column)
    {
        var changes = new List<long>();
        for (var year = to.Previous; changes.Count < MostPairs && courses.EarlierYears.Count > 0 && year > courses.EarlierYears[0]; year = year.Previous)
        {
            var (before, after) = (Figure(office, year.Previous, column), Figure(office, year, column));
            if (before.IsEntered && after.IsEntered && !courses.IsBroken(office, year.Previous, year)) changes.Add(Math.Abs(after.Value - before.Value));
        }
        return changes.Count < FewestPairs ? null : changes.Max();
    }

    private SpanFigure Figure(Office office, FiscalYear year, int column) => courses.Of(office, year, column).In(period);

    private bool IsCommon(CountItem item) => item.IsCommonTo(to.Previous.StartYear, to.StartYear);

    private static bool IsWhole(SpanFigure figure) => figure.Kind is SpanKind.Missing or SpanKind.Entered;
}
