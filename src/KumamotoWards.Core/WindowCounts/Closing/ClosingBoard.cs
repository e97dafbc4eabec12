using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>盤: how far the months of a fiscal year have come, office by office.</summary>
/// <param name="Months">First days, April first.</param>
/// <param name="Rows">Every office that owed a month of the year, in published order.</param>
/// <param name="IsSample">Some of the months hold invented counts.</param>
public sealed record ClosingBoard(FiscalYear Year, IReadOnlyList<DateOnly> Months, IReadOnlyList<ClosingRow> Rows, DueDays Due, bool IsSample)
{
    public IEnumerable<ClosingCell> CellsOf(DateOnly month) => Rows.Select(row => row.Find(month)).OfType<ClosingCell>();
}

/// <summary>The months of one office.</summary>
/// <param name="Period">Name and ward in the year's last month that it owes.</param>
public sealed record ClosingRow(Office Office, OfficePeriod Period, IReadOnlyList<ClosingCell> Cells)
{
    /// <summary>Null: nothing is owed of that month, or it has not begun.</summary>
    public ClosingCell? Find(DateOnly month) => Cells.FirstOrDefault(cell => cell.Month == month);
}

/// <summary>One office-month.</summary>
/// <param name="Row">Null: nothing was written into it yet.</param>
/// <param name="DaysExpected">Business days of the whole month by the office's calendar.</param>
/// <param name="DaysEntered">Of those, days without a blank.</param>
/// <param name="DaysConfirmed">Of those, days confirmed by all units.</param>
/// <param name="WasCorrected">Corrected or opened again after an approval, now or at some time.</param>
/// <param name="IsReopenAsked">Somebody has asked to open the submitted or locked month again.</param>
public sealed record ClosingCell(
    Office Office, DateOnly Month, OfficeMonth? Row, int DaysExpected, int DaysEntered, int DaysConfirmed, MonthTimeliness Timeliness,
    int OpenAlerts, int HeldTallies, bool WasCorrected, bool IsReopenAsked)
{
    public OfficeMonthState State => Row?.State ?? OfficeMonthState.Open;

    public bool IsReturned => Row?.IsReturned == true;

    /// <summary>Approved, and corrected since: to be approved again.</summary>
    public bool IsCorrected => Row?.CorrectedAt is not null;

    public long Revision => Row?.Revision ?? 0;

    /// <summary>The numbers of a locked month are not looked up any more.</summary>
    public bool CountsDays => State != OfficeMonthState.Locked;
}
