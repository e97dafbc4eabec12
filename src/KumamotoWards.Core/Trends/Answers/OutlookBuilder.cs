using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

internal sealed class OutlookBuilder(YearCourses courses, TrendScope scope, SameDays days)
{
    private readonly FiscalYear _year = days.Year;

    /// <summary>What is told of, and what earlier years are asked for.</summary>
    private readonly List<(Office Office, int Column)> _taken = [];
    private int _missing;
    private int _changed;

    /// <summary>The year is over, and is told in hindsight or not at all.</summary>
    private bool IsOver => courses.Days != days || days.IsWholeYear;

    public Outlook Build()
    {
        Take();
        var soFar = _taken.Sum(cell => CourseIn(_year, cell).SoFar.Value);
        var earlier = courses.EarlierYears.Where(year => year < _year).ToList();
        var leftOut = earlier.Where(courses.HasDisasterIn).ToList();
        var checks = Checks(earlier.Except(leftOut));
        var share = Share(checks);
        var miss = checks.Count(check => check.Miss is not null) < Outlook.FewestChecks ? (decimal?)null : checks.Max(check => Math.Abs(check.Miss ?? 0));
        var reason = ReasonAgainst(soFar, share, miss);
        var landing = reason is null ? (long?)Rounding.Whole(soFar / share!.Value) : null;
        var actual = IsOver ? _taken.Sum(cell => CourseIn(_year, cell).Whole.Value) : (long?)null;
        return new Outlook(days, soFar, share, landing, miss, reason, checks, leftOut, actual, _missing, _changed);
    }

    private NoOutlookReason? ReasonAgainst(long soFar, decimal? share, decimal? miss) =>
        days.IsWholeYear ? NoOutlookReason.YearIsOver
        : soFar == 0 ? NoOutlookReason.NothingEntered
        : share is null or 0 || miss is null ? NoOutlookReason.TooFewYears
        : miss > Outlook.FarthestMiss ? NoOutlookReason.TooFarOff
        : null;

    /// <summary>Windows that are open to the end of the year, as far as is known, with nothing missing.</summary>
    private void Take()
    {
        foreach (var office in scope.OfficesIn(_year))
            for (var column = 0; column < courses.Figures.Items.Count; column++)
            {
                var course = courses.Of(office, _year, column);
                if (course.SoFar.Kind == SpanKind.NotHandled) continue;
                if (course.SoFar.Kind == SpanKind.Partly || office.ClosedOn < _year.LastDay || courses.IsBrokenWithin(office, _year)) _changed++;
                else if (!course.SoFar.IsEntered || (IsOver && !course.Whole.IsEntered)) _missing++;
                else _taken.Add((office, column));
            }
    }

    private List<OutlookCheck> Checks(IEnumerable<FiscalYear> years)
    {
        var checks = new List<OutlookCheck>();
        foreach (var year in years)
        {
            var there = _taken.Where(cell => IsThere(cell, year)).ToList();
            var (soFar, actual) = (there.Sum(cell => CourseIn(year, cell).SoFar.Value), there.Sum(cell => CourseIn(year, cell).Whole.Value));
            if (soFar == 0 || actual == 0) continue;
            var predicted = Share(checks) is { } share ? (long?)Rounding.Whole(soFar / share) : null;
            var isSame = there.Count == _taken.Count && there.TrueForAll(cell => !courses.IsBroken(cell.Office, year, _year));
            checks.Add(new OutlookCheck(year, soFar, actual, predicted, isSame));
        }
        return checks;
    }

    /// <summary>Open and entered all year.</summary>
    private bool IsThere((Office Office, int Column) cell, FiscalYear year) =>
        CourseIn(year, cell) is { SoFar.IsEntered: true, Whole.IsEntered: true } && !courses.IsBrokenWithin(cell.Office, year);

    private Course CourseIn(FiscalYear year, (Office Office, int Column) cell) => courses.Of(cell.Office, year, cell.Column);

    /// <summary>The average share of the last years.</summary>
    private static decimal? Share(List<OutlookCheck> checks)
    {
        var taken = checks.TakeLast(Outlook.MostYears).ToList();
        return taken.Count < Outlook.FewestYears ? null : taken.Average(check => check.Share);
    }
}
