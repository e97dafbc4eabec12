using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>All that the answers of any scope are made of, at one version of the data.</summary>
/// <param name="Waiting">Office-months that are submitted or approved.</param>
/// <param name="BlankThisMonth">Offices, by id, that owe a number of a day of the running month up to yesterday.</param>
/// <param name="OpenAlerts">Alerts without a reason, by the office's id.</param>
public sealed record AnswerFigures(
    MonthlyFigures Months,
    YearCourses Courses,
    IReadOnlySet<(int OfficeId, DateOnly Month)> Waiting,
    IReadOnlySet<int> BlankThisMonth,
    IReadOnlyDictionary<int, int> OpenAlerts)
{
    public YearlyFigures Figures => Months.Yearly;

    /// <summary>The last day that could be entered.</summary>
    private DateOnly Yesterday => Figures.Today.AddDays(-1);

    /// <summary>Of the year that yesterday is in.</summary>
    public Incomplete IncompleteIn(TrendScope scope) => IncompleteIn(scope, FiscalYear.Of(Yesterday));

    public Incomplete IncompleteIn(TrendScope scope, FiscalYear year)
    {
        var offices = scope.OfficesIn(year);
        return new Incomplete(
            year,
            year.LastDay < Yesterday ? year.LastDay : Yesterday,
            [.. offices.Select(office => Of(office, year)).Where(office => !office.IsComplete)],
            offices.Sum(office => year.Months.Count(month => month < Months.RunningMonth && IsOwed(office, month) && !IsOpen(office, month))),
            offices.Sum(office => MonthsBefore(year).Count(month => IsOpen(office, month))));
    }

    private OfficeIncomplete Of(Office office, FiscalYear year)
    {
        var months = year.Months.Where(month => month <= Yesterday).ToList();
        var over = months.Where(month => month < Months.RunningMonth && IsOpen(office, month)).ToList();
        return new OfficeIncomplete(
            office,
            [.. months.Where(month => IsBlank(office, month))],
            [.. over.Where(month => !Waiting.Contains((office.Id, month)))],
            [.. over.Where(month => Waiting.Contains((office.Id, month)))],
            year.LastDay < Yesterday ? 0 : OpenAlerts.GetValueOrDefault(office.Id));
    }

    private bool IsOwed(Office office, DateOnly month) => Months.Of(office, month).Handled.Contains(true);

    /// <summary>The office owes the month, and it is not locked.</summary>
    private bool IsOpen(Office office, DateOnly month) => IsOwed(office, month) && !Months.Of(office, month).IsLocked;

    private bool IsBlank(Office office, DateOnly month) =>
        month == Months.RunningMonth ? BlankThisMonth.Contains(office.Id) : Months.Of(office, month).Missing.Contains(true);

    private IEnumerable<DateOnly> MonthsBefore(FiscalYear year)
    {
        for (var month = Months.FirstMonth; month < year.FirstDay; month = month.AddMonths(1)) yield return month;
    }
}
