namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>Classes of a month's column.</summary>
internal static class MonthColumn
{
    /// <summary>On a phone only the month in focus and its neighbours stay.</summary>
    public static string Of(ClosingPage page, DateOnly month)
    {
        var apart = Math.Abs((month.Year - page.Focus.Year) * 12 + month.Month - page.Focus.Month);
        return apart switch { 0 => "focus", 1 => "near", _ => "far" };
    }
}
