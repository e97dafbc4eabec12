namespace KumamotoWards.Core.Proposals.Report;

/// <summary>How long something took, in business days.</summary>
/// <param name="Count">How many of them are done.</param>
/// <param name="Median">Half a day between two; null where none is done.</param>
/// <param name="InTime">Done within the deadline.</param>
/// <param name="Overdue">Not done, and the deadline has passed.</param>
public sealed record ReportDuration(int Count, decimal? Median, int? Longest, int InTime, int Overdue)
{
    /// <summary>Of those done or due, in percent; null where there is none. What is late and open counts against it.</summary>
    public decimal? ShareInTime => Count + Overdue == 0 ? null : 100m * InTime / (Count + Overdue);

    public static ReportDuration Of(IEnumerable<int?> days, int within, int overdue)
    {
        var sorted = days.OfType<int>().Order().ToList();
        var median = sorted.Count == 0 ? (decimal?)null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
        return new ReportDuration(sorted.Count, median, sorted.Count == 0 ? null : sorted[^1], sorted.Count(each => each <= within), overdue);
    }
}
