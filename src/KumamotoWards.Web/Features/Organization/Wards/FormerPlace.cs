using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>A place of the ward that has ended, or that became another.</summary>
/// <param name="Office">The place.</param>
/// <param name="Period">What it was.</param>
/// <param name="Until">Its last day as that.</param>
/// <param name="Next">What it became; null where it ended.</param>
public sealed record FormerPlace(Office Office, OfficePeriod Period, DateOnly Until, OfficePeriod? Next)
{
    /// <summary>In published order, the oldest state of a place first.</summary>
    public static IReadOnlyList<FormerPlace> Of(Ward ward, OrganizationDirectory organization, DateOnly today) =>
    [..
        from office in organization.Offices
        from period in office.Periods.OrderBy(period => period.ValidTo)
        where period.WardId == ward.Id && period.ValidTo < today
        let until = period.ValidTo!.Value
        select new FormerPlace(office, period, until, office.Periods.FirstOrDefault(next => next.Covers(until.AddDays(1))))
    ];
}
