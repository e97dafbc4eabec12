using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>Who decides about a tally that is held: the head of its office, a section of the ward office for its own items, or one for a branch of its ward.</summary>
public static class HeldTallyAccess
{
    public const string ForbiddenMessage = "この分を決めるのは所長または区役所の課です。所長に確認してください。";

    /// <summary>How, and as which unit; <see cref="CountWriteMode.None"/> for a colleague, who only sees that it waits.</summary>
    public static (CountWriteMode Mode, ActiveAssignment? As) For(StaffSnapshot person, Office office, OfficeCountItem item, DateOnly date)
    {
        var (mode, unit) = CountWriteAccess.For(person, office, item, date);
        var decides = mode == CountWriteMode.OnBehalf || unit is { UnitKind: UnitKind.WardSection } or { IsHead: true } or { IsApprover: true };
        return decides ? (mode, unit) : (CountWriteMode.None, null);
    }
}
