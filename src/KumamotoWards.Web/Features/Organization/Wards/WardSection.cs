using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>A section of the ward office and its main business, in published order.</summary>
public sealed record WardSection(Unit Unit, IReadOnlyList<Service> Services)
{
    public static IReadOnlyList<WardSection> Of(Ward ward, DateOnly date, OrganizationDirectory organization, ServiceCatalog catalog)
    {
        var bySection = organization.OfficesOf(ward, date)
            .SelectMany(office => catalog.HandledBy(office.Id, date))
            .ToLookup(offering => offering.ResponsibleUnitId, offering => offering.Service);
        return [.. organization.Units
            .Where(unit => unit.Kind == UnitKind.WardSection && unit.WardId == ward.Id && unit.IsActive)
            .Select(unit => new WardSection(unit, [.. bySection[unit.Id]]))];
    }
}
