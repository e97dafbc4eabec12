namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>One tap, or a few, of a counter.</summary>
/// <param name="Id">The client's id of this line; a resend is recognised by it.</param>
/// <param name="Item">Slug of the count item.</param>
/// <param name="Delta">−9,999 to 9,999, not 0.</param>
/// <param name="At">When it was tapped by the clock of the device, UTC; null where the client does not say.</param>
public sealed record TallyLine(Guid Id, string Item, DateOnly Date, int Delta, DateTime? At = null)
{
    public const int MaxDelta = 9_999;
}

/// <summary>A line that is kept on the server until the office resolves it.</summary>
public sealed record HeldLine(Guid Id, string Code, string Message);

/// <summary>What became of the tallies. Nothing is kept unless it is <see cref="TalliesRecorded"/>.</summary>
public abstract record TallyResult;

public sealed record TalliesRecorded(IReadOnlyList<Guid> Accepted, IReadOnlyList<Guid> Duplicates, IReadOnlyList<HeldLine> Held) : TallyResult;

/// <summary>Lines that can never be counted as they are.</summary>
public sealed record TalliesInvalid(IReadOnlyList<Daily.LineError> Errors) : TallyResult;

/// <summary>Another office's, or another section's item.</summary>
public sealed record TalliesForbidden(string Message) : TallyResult;
