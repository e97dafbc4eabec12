using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Answers;

internal sealed class OutlookBuilder(YearCourses courses, TrendScope scope, SameDays days)
{
    private long? _lastYear = 0;
    private int _missing;
    private int _changed;

    public Outlook Build()
    {
        var soFar = SoFar();
        var leftOut = courses.EarlierYears.Where(courses.HasDisasterIn).ToList();
        var checks = Checks(courses.EarlierYears.Except(leftOut));
        var share = Share(checks, checks.Count);
        var miss = checks.Count(check => check.Miss is not null) < Outlook.FewestChecks ? (decimal?)null : checks.Max(check => Math.Abs(check.Miss ?? 0));
        var reason = ReasonAgainst(soFar, share, miss);
        var landing = reason is null ? (long?)Rounding.Whole(soFar / share!.Value) : null;
        return new Outlook(days, soFar, share, landing, miss, reason, checks, soFar == 0 ? null : _lastYear, leftOut, _missing, _changed);
    }

    private NoOutlookReason? ReasonAgainst(long soFar, decimal? share, decimal? miss) =>
        days.IsWholeYear ? NoOutlookReason.YearIsOver
        : soFar == 0 ? NoOutlookReason.NothingEntered
        : share is null or 0 || miss is null ? NoOutlookReason.TooFewYears
        : miss > Outlook.FarthestMiss ? NoOutlookReason.TooFarOff
        : null;

    /// <summary>Of this year: windows that will be open to its end, as far as is known.</summary>
    private long SoFar()
    {
        var (sum, year) = (0L, courses.Year);
        foreach (var office in scope.OfficesIn(year))
            for (var column = 0; column < courses.Figures.Items.Count; column++)
            {
                var figure = courses.Of(office, year, column).SoFar;
                if (figure.Kind == SpanKind.NotHandled) continue;
                if (figure.Kind == SpanKind.Partly || office.ClosedOn < year.LastDay || courses.IsBrokenWithin(office, year)) _changed++;
                else if (!figure.IsEntered) _missing++;
                else sum += Take(office, column, figure.Value);
            }
        return sum;
    }

    private long Take(Office office, int column, long value)
    {
        var before = courses.Of(office, courses.Year.Previous, column).Whole;
        var isComparable = before.IsEntered && !courses.IsBroken(office, courses.Year.Previous, courses.Year);
        _lastYear = isComparable ? _lastYear + before.Value : null;
        return value;
    }

    private List<OutlookCheck> Checks(IEnumerable<FiscalYear> years)
    {
        var checks = new List<OutlookCheck>();
        foreach (var year in years)
        {
            var (soFar, actual) = Sums(year);
            if (soFar == 0 || actual == 0) continue;
            var predicted = Share(checks, checks.Count) is { } share ? (long?)Rounding.Whole(soFar / share) : null;
            checks.Add(new OutlookCheck(year, soFar, actual, predicted));
        }
        return checks;
    }

    private (long SoFar, long Actual) Sums(FiscalYear year)
    {
        var (soFar, actual) = (0L, 0L);
        foreach (var office in scope.OfficesIn(year).Where(office => !courses.IsBrokenWithin(office, year)))
            for (var column = 0; column < courses.Figures.Items.Count; column++)
            {
                var course = courses.Of(office, year, column);
                if (!course.SoFar.IsEntered || !course.Whole.IsEntered) continue;
                soFar += course.SoFar.Value;
                actual += course.Whole.Value;
            }
        return (soFar, actual);
    }

    /// <summary>The average share of the last years before <paramref name="end"/>.</summary>
    private static decimal? Share(List<OutlookCheck> checks, int end)
    {
        var taken = checks.Take(end).TakeLast(Outlook.MostYears).ToList();
        return taken.Count < Outlook.FewestYears ? null : taken.Average(check => check.Share);
    }
}
