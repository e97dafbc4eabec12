using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>An office's day as counters at its windows see it grow.</summary>
/// <param name="Items">All that the office takes that day, in published order.</param>
/// <param name="Counters">Who tapped there in the last minutes, the latest first, of those whose names the reader sees.</param>
/// <param name="ReadAt">UTC.</param>
public sealed record TallyDay(
    Office Office, DateOnly Date, IReadOnlyList<TallyDayItem> Items, IReadOnlyList<TallyCounter> Counters, bool IsSample, DateTime ReadAt)
{
    public int Total => Items.Sum(item => item.Value ?? 0);
}

/// <param name="Taken">Which section is responsible for it.</param>
/// <param name="Value">Null = blank.</param>
public sealed record TallyDayItem(OfficeCountItem Taken, int? Value)
{
    public CountItem Item => Taken.CountItem;
}

/// <summary>Somebody who is counting at the office.</summary>
/// <param name="At">When their last tap arrived, UTC.</param>
public sealed record TallyCounter(string StaffNumber, string Name, DateTime At);
