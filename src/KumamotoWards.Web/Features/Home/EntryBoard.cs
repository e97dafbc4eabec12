using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.Home;

/// <summary>How far the windows of a ward, or of all wards, have come with their entries.</summary>
/// <param name="Ward">Null: all wards.</param>
/// <param name="Dates">The business days shown, oldest first; today is the last where it is one.</param>
/// <param name="LookedBack">Business days over which blanks and unconfirmed days are counted, today left out.</param>
public sealed record EntryBoard(Ward? Ward, IReadOnlyList<DateOnly> Dates, int LookedBack, IReadOnlyList<EntryBoardRow> Rows, bool IsSample)
{
    public int OfficesWithBlanks => Rows.Count(row => row.BlankDays > 0);

    public int OfficesUnconfirmed => Rows.Count(row => row.UnconfirmedDays > 0);
}

/// <summary>One window.</summary>
/// <param name="Days">One for each of the board's dates; null when nothing is expected there that day.</param>
/// <param name="OldestOpen">The oldest day with a blank, or else not confirmed; null when all is done.</param>
public sealed record EntryBoardRow(Office Office, OfficePeriod Period, IReadOnlyList<DayStripDay?> Days, int BlankDays, int UnconfirmedDays, DateOnly? OldestOpen);
