namespace KumamotoWards.Core.WindowCounts.Checks.Rules;

/// <summary>
/// Passports issued against applications of the last weeks: one is issued about a week after it was applied for, and
/// whoever is issued one has applied at the same office.
/// </summary>
internal static class PassportIssue
{
    private const string Application = "passport-application";
    private const string Issue = "passport-issue";

    /// <summary>Days of applications looked back: four weeks.</summary>
    public const int Days = 28;

    /// <summary>Fewer days with applications tell nothing.</summary>
    private const int FewestDays = 8;

    /// <summary>A day after a holiday may hand out those of two days, and more.</summary>
    private const double Most = 2.5;

    public static IEnumerable<OddCount> Check(CheckedDay day)
    {
        if (day.Find(Application) is not { } application || day.Find(Issue) is not { } issue || day.Count(issue) is not { } issued) yield break;
        var applied = DaysBefore(day.Date).Select(date => day.History.On(date, application.Id)).OfType<int>().ToList();
        if (applied.Count < FewestDays) yield break;
        var average = applied.Average();
        // Counting by chance adds three deviations to what a day may bring.
        if (issued > Most * average + 3 * Math.Sqrt(Math.Max(average, 1)))
            yield return new OddCount(issue, issued, $"交付 {issued:N0}件は、直近4週の申請（1日平均 {average:N1}件、合計 {applied.Sum():N0}件）に比べて多い数です");
    }

    public static IEnumerable<DateOnly> DaysBefore(DateOnly date) => Enumerable.Range(1, Days).Select(days => date.AddDays(-days));

    public static bool IsTakenBy(IEnumerable<CountItem> items) => items.Any(item => item.Slug == Issue);
}
