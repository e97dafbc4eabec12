using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>How a state of a month looks on the board: icon and word, and the chip that says the same.</summary>
internal sealed record CellLook(string Class, string Icon, string Word, string Chip)
{
    public static CellLook Of(ClosingCell cell) => cell.State switch
    {
        OfficeMonthState.Open when cell.IsReturned => new("returned", "return", "差戻し", "returned"),
        OfficeMonthState.Open when cell.Timeliness.IsLate => new("editing late", "pencil", "入力中", "editing"),
        OfficeMonthState.Open => new("editing", "pencil", "入力中", "editing"),
        OfficeMonthState.Submitted => new("submitted", "arrow-right", "提出済", "submitted"),
        OfficeMonthState.Approved => new("approved", "check", "承認済", "approved"),
        OfficeMonthState.Locked => new("locked", "lock", "締め済", "locked"),
    };

    public static string Timeliness(MonthTimeliness timeliness) => timeliness.Kind switch
    {
        Core.WindowCounts.Closing.Timeliness.NotDue => "期限前",
        Core.WindowCounts.Closing.Timeliness.OnTime => "期限内",
        Core.WindowCounts.Closing.Timeliness.Late => "遅れて提出",
        Core.WindowCounts.Closing.Timeliness.Missing => "未提出",
    };
}
