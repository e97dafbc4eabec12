using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>A step that was refused: which, and what was typed for it.</summary>
public sealed record RefusedStep(OfficeMonthAction Action, string? Reason);

/// <summary>盤, and below it the office-month that is opened.</summary>
/// <param name="Rows">Those of the filter.</param>
/// <param name="Focus">The month that the counts above the board and the filter by state speak of.</param>
public sealed record ClosingPage(
    ClosingFilter Filter, StaffSnapshot Reader, ClosingBoard Board, IReadOnlyList<ClosingRow> Rows, DateOnly Focus, IReadOnlyList<FiscalYear> Years,
    IReadOnlyList<Ward> Wards, Ward? Ward, MonthDetail? Detail, RefusedStep? Refused)
{
    public bool IsHeadquarters => Reader.Has(Permission.SetDueDays);

    /// <summary>Cells of the month in focus, of the ward chosen.</summary>
    public IEnumerable<ClosingCell> InFocus => Board.Rows.Where(row => Ward is null || row.Period.WardId == Ward.Id).Select(row => row.Find(Focus)).OfType<ClosingCell>();

    /// <summary>締められる: approved, and not corrected since.</summary>
    public IReadOnlyList<ClosingCell> Lockable => [.. InFocus.Where(cell => cell is { State: OfficeMonthState.Approved, IsCorrected: false })];

    public bool IsOpened(ClosingCell cell) => Detail is { } detail && detail.Cell.Office == cell.Office && detail.Cell.Month == cell.Month;

    /// <summary>The month has been begun and not been locked everywhere: its due day still matters.</summary>
    public bool ShowsDue(DateOnly month) => Board.CellsOf(month).Any(cell => cell.State != OfficeMonthState.Locked);

    /// <summary>Of the address of a cell: the filter stays.</summary>
    public string AddressOf(ClosingCell cell) =>
        $"{ClosingAddress.Path}?office={cell.Office.Slug}&month={ClosingAddress.Write(cell.Month)}{Also("ward", Ward?.Slug)}{Also("state", Filter.StateAsked)}#detail";

    public string CsvAddress => $"{ClosingAddress.Csv}?year={Board.Year}{Also("ward", Ward?.Slug)}";

    private static string Also(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
