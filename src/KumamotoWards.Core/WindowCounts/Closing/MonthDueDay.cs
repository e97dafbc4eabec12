using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>提出期限 of a month that headquarters has set itself; without one the usual business day of the next month holds.</summary>
[VersionScope(DataScope.Counts)]
public sealed class MonthDueDay : IVersioned
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly DueOn { get; set; }
    public Guid Version { get; private set; }
}
