using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>The number of a day's cell; exists exactly while the last line's state is a number.</summary>
[NotAudited, VersionScope(DataScope.Counts)]
public sealed class DailyCount
{
    public required int OfficeId { get; init; }
    public required DateOnly Date { get; init; }
    public required int CountItemId { get; init; }
    public required int Value { get; set; }
}

/// <summary>Sum of a month's cells of one office and item, kept in the transaction of every line; exists while it has a figure.</summary>
[NotAudited, VersionScope(DataScope.Counts)]
public sealed class MonthlyCount
{
    public required int OfficeId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required int CountItemId { get; init; }

    /// <summary>Starting year of the month's fiscal year, so that years are summed without date arithmetic.</summary>
    public required int FiscalYear { get; init; }

    public required int Value { get; set; }

    /// <summary>How many days have a number; 0 when the figure is one month line.</summary>
    public required int DaysEntered { get; set; }
}

/// <summary>A published figure of a fiscal year from before the system. Where it exists, no month of that year does.</summary>
[NotAudited, VersionScope(DataScope.Counts)]
public sealed class YearlyCount
{
    public required int OfficeId { get; init; }
    public required int FiscalYear { get; init; }
    public required int CountItemId { get; init; }
    public required int Value { get; set; }
}
