using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Whether a month was submitted in time.</summary>
public enum Timeliness
{
    /// <summary>Not submitted, and the due day is not over.</summary>
    NotDue = 1,

    /// <summary>期限内</summary>
    OnTime = 2,

    /// <summary>Submitted after the due day.</summary>
    Late = 3,

    /// <summary>未提出: the due day is over.</summary>
    Missing = 4,
}

/// <param name="LateDays">Business days of the city hall after the due day; 0 unless late or missing.</param>
public readonly record struct MonthTimeliness(Timeliness Kind, DateOnly DueOn, int LateDays)
{
    public bool IsLate => LateDays > 0;

    public static MonthTimeliness Of(OfficeMonth? row, DateOnly month, DueDays due, DateOnly today)
    {
        var dueOn = due.Of(month);
        if (row is null || row.State == OfficeMonthState.Open)
        {
            var missing = due.LateDays(dueOn, today);
            return missing > 0 ? new(Timeliness.Missing, dueOn, missing) : new(Timeliness.NotDue, dueOn, 0);
        }
        // A month that came in as a whole (sample data) was never submitted, and is not called late.
        var late = row.SubmittedAt is { } at ? due.LateDays(dueOn, DateOnly.FromDateTime(BusinessClock.ToTokyo(at))) : 0;
        return late > 0 ? new(Timeliness.Late, dueOn, late) : new(Timeliness.OnTime, dueOn, 0);
    }
}
