using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Where a month stands and what the person is to it.</summary>
/// <param name="Roles">Own right before 代決.</param>
public sealed record MonthStanding(OfficeMonthState State, bool IsCorrected, int? SubmittedById, int StaffMemberId, IReadOnlyList<MonthRole> Roles)
{
    /// <param name="month">Null: nothing was written into it yet, so it is open.</param>
    /// <param name="powers">Of the units in <paramref name="units"/>.</param>
    public static MonthStanding Of(StaffSnapshot person, OfficeMonth? month, MonthUnits units, UnitPowers powers)
    {
        List<MonthRole> roles = [.. OwnRoles(person, units), .. DeputyRoles(person, month, units, powers)];
        var state = month?.State ?? OfficeMonthState.Open;
        var isSubmitter = state == OfficeMonthState.Submitted
            ? month!.SubmittedById == person.StaffMemberId
            : roles.Exists(role => role.Party is MonthParty.OfficeHead or MonthParty.WardSection);
        if (isSubmitter && (roles.FirstOrDefault()?.UnitId ?? person.Primary?.UnitId) is { } unitId) roles.Add(new MonthRole(MonthParty.Submitter, unitId));
        return new MonthStanding(state, month?.CorrectedAt is not null, month?.SubmittedById, person.StaffMemberId, roles);
    }

    public bool IsOwnSubmission(MonthRole role) =>
        SubmittedById is { } submitter && (submitter == StaffMemberId || submitter == role.DeputyForId);

    private static IEnumerable<MonthRole> OwnRoles(StaffSnapshot person, MonthUnits units)
    {
        foreach (var assignment in person.Assignments)
        {
            if (assignment.UnitKind == UnitKind.HeadquartersSection) yield return new MonthRole(MonthParty.Headquarters, assignment.UnitId);
            if (units.Responsible.Contains(assignment.UnitId)) yield return new MonthRole(MonthParty.OfficeStaff, assignment.UnitId);
            if (assignment.UnitId == units.SubmitsId && (assignment.IsHead || units.IsWardOffice)) yield return new MonthRole(MonthParty.OfficeHead, assignment.UnitId);
            if (assignment.UnitId == units.ApprovesId && !units.IsWardOffice) yield return new MonthRole(MonthParty.WardSection, assignment.UnitId);
            if (assignment.UnitId == units.ApprovesId && assignment.IsApprover) yield return new MonthRole(MonthParty.WardApprover, assignment.UnitId);
        }
    }

    /// <summary>Deputies act in their order; who submitted the month cannot decide on it and is passed over.</summary>
    private static IEnumerable<MonthRole> DeputyRoles(StaffSnapshot person, OfficeMonth? month, MonthUnits units, UnitPowers powers)
    {
        if (!units.IsWardOffice && Role(MonthParty.OfficeHead, units.SubmitsId, powers.HeadOf, passedOver: null) is { } head) yield return head;
        if (Role(MonthParty.WardApprover, units.ApprovesId, powers.ApproverOf, month?.SubmittedById) is { } approver) yield return approver;

        MonthRole? Role(MonthParty party, int? unitId, Func<int, int?> standsInFor, int? passedOver)
        {
            if (unitId is not { } unit || !person.IsIn(unit) || standsInFor(unit) is not { } absent || absent == person.StaffMemberId) return null;
            var order = powers.DeputiesOf(unit).Where(deputy => deputy != passedOver).ToList();
            var place = order.IndexOf(person.StaffMemberId) + 1;
            return place == 0 ? null : new MonthRole(party, unit, absent, place);
        }
    }
}
