using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>One place a figure can stand: an office, an item, and a day, a month or a fiscal year.</summary>
/// <param name="Start">The day, or the first day of the month or fiscal year.</param>
public readonly record struct CountCell(int OfficeId, CountPeriod Period, DateOnly Start, int CountItemId)
{
    public static CountCell Day(int officeId, DateOnly date, int countItemId) => new(officeId, CountPeriod.Day, date, countItemId);

    public static CountCell Month(int officeId, DateOnly date, int countItemId) => new(officeId, CountPeriod.Month, FirstOfMonth(date), countItemId);

    public static CountCell Year(int officeId, FiscalYear year, int countItemId) => new(officeId, CountPeriod.Year, year.FirstDay, countItemId);

    public FiscalYear FiscalYear => FiscalYear.Of(Start);

    /// <summary>First day of the month that must be open to write the cell; null for a year, which no month covers.</summary>
    public DateOnly? OfficeMonth => Period == CountPeriod.Year ? null : FirstOfMonth(Start);

    internal static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);
}
