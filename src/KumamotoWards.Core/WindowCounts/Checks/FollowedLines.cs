namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>What one instance remembers between its looks at the ledger. Losing it costs a second look and nothing else.</summary>
public sealed class FollowedLines
{
    /// <summary>Tells this instance from the others.</summary>
    internal Guid Instance { get; } = Guid.NewGuid();

    /// <summary>Lines above the cursor that were looked at.</summary>
    internal HashSet<long> Seen { get; } = [];

    /// <summary>The last line of the ledger when it was followed.</summary>
    internal long? Last { get; set; }

    /// <summary>When the ledger was followed last, and when it had grown, UTC.</summary>
    internal DateTime At { get; set; }

    internal DateTime GrownAt { get; set; }

    /// <summary>The business date on which the days before were looked at once more.</summary>
    internal DateOnly? Day { get; set; }
}
