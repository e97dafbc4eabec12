using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends;

/// <summary>How far a scope's figures of a year can be relied on.</summary>
/// <param name="IsComplete">The year is over and no month is missing.</param>
/// <param name="IsFinal">確定: complete, and every month is locked or the figures are published; else 速報.</param>
/// <param name="IsSample">Some of it is invented.</param>
/// <param name="Through">The last date included; null without figures.</param>
public readonly record struct YearState(bool IsComplete, bool IsFinal, bool IsSample, DateOnly? Through)
{
    public static YearState Of(YearlyFigures figures, TrendScope scope, FiscalYear year)
    {
        var (complete, locked, sample, through) = (year < figures.RunningYear, true, false, (DateOnly?)null);
        foreach (var office in scope.OfficesIn(year))
        {
            var known = figures.Of(office, year);
            complete &= known.HasEveryMonth;
            locked &= known.IsLocked;
            sample |= known.IsSample;
            if (through is null || known.Through > through) through = known.Through ?? through;
        }
        return new YearState(complete, complete && locked, sample, through);
    }
}
