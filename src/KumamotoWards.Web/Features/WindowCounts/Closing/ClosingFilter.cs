using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>What the address asks the board for. What cannot be read is left out: the page then shows the usual choice.</summary>
public sealed record ClosingFilter(string? Year, string? Ward, string? State, string? Office, string? Month)
{
    private static readonly IReadOnlyList<(string Slug, string Label)> All =
    [
        ("open", "入力中"), ("returned", "差戻し"), ("submitted", "提出済"), ("approved", "承認済"), ("locked", "締め済"), ("late", "遅れ"), ("corrected", "訂正あり"),
    ];

    public static IReadOnlyList<(string Slug, string Label)> States => All;

    public DateOnly? ChosenMonth => ClosingAddress.ReadMonth(Month);

    /// <summary>Of the month chosen; else the year asked for; else that of last month, which is what is being closed.</summary>
    public FiscalYear YearAt(DateOnly today, IReadOnlyList<FiscalYear> known)
    {
        var asked = ChosenMonth is { } month ? FiscalYear.Of(month) : FiscalYear.TryParse(Year, out var year) ? year : FiscalYear.Of(today.AddMonths(-1));
        return known.Contains(asked) ? asked : known[0];
    }

    public string? StateAsked => All.Any(each => each.Slug == State) ? State : null;

    /// <summary>The cell is in the state asked for.</summary>
    public bool Shows(ClosingCell? cell) => StateAsked switch
    {
        null => true,
        "late" => cell?.Timeliness.IsLate == true,
        "corrected" => cell?.WasCorrected == true,
        "returned" => cell?.IsReturned == true,
        "open" => cell is { State: OfficeMonthState.Open, IsReturned: false },
        var slug => cell is { } shown && shown.State.Slug() == slug,
    };
}
