using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>What stands beside the active cell.</summary>
/// <param name="Value">Null = blank.</param>
/// <param name="Recent">The last values on that weekday, oldest first, the cell's own last.</param>
/// <param name="Usual">Null where too little is known.</param>
/// <param name="Lines">The last lines of the cell, oldest first.</param>
/// <param name="HasOlderLines">There are more than are shown.</param>
/// <param name="CanWrite">The person enters this item of the office, so they may comment on it.</param>
public sealed record CellDetail(
    Office Office, OfficeDay Day, CountItem Item, int? Value, IReadOnlyList<DatedCount> Recent, UsualRange? Usual,
    IReadOnlyList<CellLine> Lines, bool HasOlderLines, CommentText? Comment, bool CanWrite)
{
    /// <summary>What rules find odd about the number, while nobody has answered; the one to look at first comes first.</summary>
    public IReadOnlyList<string> Alerts { get; init; } = [];

    public DateOnly Date => Day.Date;
}

/// <summary>コメント of the cell.</summary>
/// <param name="By">Null where the reader may not see the name.</param>
/// <param name="At">UTC.</param>
public sealed record CommentText(string Text, Guid Version, string? By, DateTime At);

/// <summary>A number of another day.</summary>
public sealed record DatedCount(DateOnly Date, int Count);

/// <summary>A line of the cell's history.</summary>
/// <param name="Before">Null = blank.</param>
/// <param name="After">Null = blank.</param>
/// <param name="By">Name of the person, or of the unit where the reader may see only that; null for the system.</param>
/// <param name="At">UTC.</param>
public sealed record CellLine(int? Before, int? After, CountLineKind Kind, string? Reason, string? By, DateTime At);
