using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>A rule that is switched off at an office, with the reason; the row goes when it is switched on again.</summary>
[VersionScope(DataScope.Counts)]
public sealed class CheckSwitch : IVersioned
{
    public const int ReasonMaxLength = 200;

    public required int OfficeId { get; init; }

    /// <summary>Code of the rule.</summary>
    public required string Rule { get; init; }

    public required string Reason { get; set; }
    public required int StaffMemberId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public Guid Version { get; private set; }
}
