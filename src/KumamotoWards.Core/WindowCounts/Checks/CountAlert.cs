using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>
/// A count that a rule finds odd. It asks for a reason and blocks nothing; it stays, answered or not, until the count no
/// longer is odd.
/// </summary>
[VersionScope(DataScope.Counts)]
public sealed class CountAlert : IVersioned
{
    public const int RuleMaxLength = 40;
    public const int MessageMaxLength = 300;
    public const int ReasonMaxLength = 200;

    public int Id { get; private set; }
    public required int OfficeId { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Null where the whole day is odd.</summary>
    public required int? CountItemId { get; init; }

    /// <summary>Code of the rule that fired.</summary>
    public required string Rule { get; init; }

    /// <summary>1 = look first.</summary>
    public required int Priority { get; set; }

    /// <summary>In words, with the figures that were compared.</summary>
    public required string Message { get; set; }

    /// <summary>What stood in the cell; another number is judged anew.</summary>
    public required int? Count { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime RaisedAt { get; set; }

    /// <summary>The reason given for it; null while it waits.</summary>
    public string? Answer { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; set; }

    public int? AnsweredById { get; set; }

    /// <summary>When the count was changed so that the rule no longer fires, UTC; null while it does.</summary>
    public DateTime? SettledAt { get; set; }

    public Guid Version { get; private set; }
}
