using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.History;

/// <summary>
/// What a person did is visible by name to the own unit, the own ward and administrators; everybody else sees the unit.
/// </summary>
internal sealed record HistoryVisibility(OrganizationDirectory Directory, IReadOnlySet<int> UnitIds)
{
    public static HistoryVisibility Of(StaffSnapshot reader, OrganizationDirectory directory)
    {
        var wards = reader.Assignments.Select(assignment => assignment.WardId).OfType<int>().ToHashSet();
        var everybody = reader.Roles.Contains(RoleNames.Administrator);
        return new HistoryVisibility(
            directory, directory.Units.Where(unit => everybody || reader.IsIn(unit.Id) || unit.WardId is { } ward && wards.Contains(ward)).Select(unit => unit.Id).ToHashSet());
    }

    public bool Shows(CountLine line) => line.UnitId is { } unit && UnitIds.Contains(unit);

    /// <summary>The unit as it was called then; null for the system.</summary>
    public string? LabelOf(CountLine line) =>
        line.UnitId is { } unit ? Directory.LabelOf(Directory.Unit(unit), DateOnly.FromDateTime(BusinessClock.ToTokyo(line.RecordedAt))) : null;
}
