namespace KumamotoWards.Core.WindowCounts.Samples;

/// <summary>How business goes through the year and the week, as factors around 1: people move in March and April, and come on Mondays.</summary>
internal static class SampleSeasons
{
    private static readonly double[] ByMonth = [0.97, 1.00, 1.46, 1.34, 0.99, 0.95, 0.95, 0.92, 0.93, 0.96, 0.92, 0.88];

    /// <summary>What of an item that comes at any hour comes on a day the office is closed.</summary>
    private const double ClosedDay = 0.12;

    public static double Weight(DateOnly date, bool isBusinessDay) => ByMonth[date.Month - 1] * (isBusinessDay ? OfWeekday(date.DayOfWeek) : ClosedDay);

    private static double OfWeekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => 1.16,
        DayOfWeek.Tuesday => 0.99,
        DayOfWeek.Wednesday => 0.93,
        DayOfWeek.Thursday => 0.92,
        DayOfWeek.Friday => 1.05,
        DayOfWeek.Saturday or DayOfWeek.Sunday => 0.95,
    };
}
