using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>The lines that a form asks the ledger for: only cells that this person changed, so that nobody else's work is touched.</summary>
internal static class DailyLines
{
    public static List<DayLine> Of(DailyPage page) =>
    [
        .. page.Form.Cells.Select(cell => Line(page, cell)).OfType<DayLine>(),
    ];

    private static DayLine? Line(DailyPage page, CellForm cell)
    {
        var count = CountText.Read(cell.Count).Count;
        var reason = string.IsNullOrWhiteSpace(cell.Reason) ? null : cell.Reason.Trim();
        var givesReason = reason is not null && reason != cell.ReasonSeen;
        if (count == cell.Seen && !givesReason) return null;
        // The reason of the number before explains the new one only where that is unusual too.
        if (!givesReason && page.Rows.FirstOrDefault(row => row.Cell == cell)?.Warning is null) reason = null;
        return new DayLine(cell.Id, page.Date, cell.Item, count, cell.Seen, reason);
    }
}
