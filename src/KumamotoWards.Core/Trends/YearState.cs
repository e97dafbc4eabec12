using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends;

/// <summary>In a word, how far a year's figures can be relied on (状態).</summary>
public enum YearStanding
{
    /// <summary>There are none.</summary>
    NoFigures,

    /// <summary>The year is still running.</summary>
    Running,

    /// <summary>The year is over; some month is missing, or not locked yet.</summary>
    Preliminary,

    Final,
}

/// <summary>How far a scope's figures of a year can be relied on.</summary>
/// <param name="IsComplete">The year is over and no month is missing.</param>
/// <param name="IsFinal">確定: complete, and every month is locked or the figures are published; else 速報.</param>
/// <param name="IsSample">Some of it is invented.</param>
/// <param name="Through">The last date included; null without figures.</param>
public readonly record struct YearState(bool IsComplete, bool IsFinal, bool IsSample, DateOnly? Through)
{
    /// <param name="isRunning">The year is the running one.</param>
    public YearStanding Standing(bool isRunning) =>
        Through is null ? YearStanding.NoFigures : isRunning ? YearStanding.Running : IsFinal ? YearStanding.Final : YearStanding.Preliminary;

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
