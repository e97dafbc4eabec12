namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>Who writes, and as which unit. Both null for the system itself.</summary>
public readonly record struct CountAuthor(int? StaffMemberId, int? UnitId)
{
    public static CountAuthor System => default;
}

/// <summary>What a client last saw in a cell; null = blank.</summary>
public readonly record struct SeenCount(int? Value);

/// <summary>One change that the ledger is asked to record.</summary>
/// <param name="Id">The client's id, global: a resend is recognised by it.</param>
public abstract record CountChange(Guid Id, CountCell Cell, CountAuthor Author, CountLineKind Kind, string? Reason)
{
    /// <summary>
    /// May be written into an approved month too: the responsible section corrects it, and <see cref="Reason"/> says why.
    /// </summary>
    public bool CorrectsApproved { get; init; }

    /// <summary>When a tally was tapped, UTC.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>The file it comes from, or whose lines it reverses.</summary>
    public int? ImportId { get; init; }

    /// <summary>The state of the cell after the change; null = blank.</summary>
    internal abstract int? After(int? before);

    /// <summary>The line of the same id says the same.</summary>
    internal abstract bool SaysTheSameAs(KnownId known);
}

/// <summary>Sets a cell to a number, or to blank (null).</summary>
/// <param name="Seen">Null to overwrite whatever stands there.</param>
public sealed record SetCount(Guid Id, CountCell Cell, int? Count, SeenCount? Seen, CountAuthor Author, CountLineKind Kind, string? Reason = null)
    : CountChange(Id, Cell, Author, Kind, Reason)
{
    internal override int? After(int? before) => Count;

    internal override bool SaysTheSameAs(KnownId known) => known.Cell == Cell && known.Held is null && known.Kind != CountLineKind.Tally && known.StateAfter == Count;
}

/// <summary>Adds to a cell (a tally); a blank cell counts as 0.</summary>
public sealed record AddCount(Guid Id, CountCell Cell, int Delta, CountAuthor Author, string? Reason = null)
    : CountChange(Id, Cell, Author, CountLineKind.Tally, Reason)
{
    /// <summary>The office counts a tally that was held: its id is known, and that is no resend.</summary>
    public bool ResolvesHeld { get; init; }

    internal override int? After(int? before) => (before ?? 0) + Delta;

    internal override bool SaysTheSameAs(KnownId known) => known.Cell == Cell && known.Kind is CountLineKind.Tally or CountLineKind.Correction && known.Delta == Delta;
}
