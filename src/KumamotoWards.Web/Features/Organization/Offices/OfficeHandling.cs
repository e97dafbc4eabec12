using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>What a section of an office handles, or the whole office where it has no sections.</summary>
/// <param name="Section">Null at a branch.</param>
/// <param name="Services">In published order.</param>
public sealed record OfficeHandling(Unit? Section, IReadOnlyList<HandledService> Services)
{
    public static IReadOnlyList<OfficeHandling> On(DateOnly date, Office office, OrganizationDirectory organization, ServiceCatalog catalog)
    {
        var different = ServiceMatrix.On(date, organization, catalog).Rows
            .Where(row => row.Office.Id == office.Id)
            .SelectMany(row => row.Cells.Where(cell => cell.DiffersFromItsKind).Select(cell => cell.Service.Id))
            .ToHashSet();
        return [.. catalog.HandledBy(office.Id, date)
            .GroupBy(offering => offering.ResponsibleUnitId)
            .Select(group => new OfficeHandling(
                group.Key is { } unit ? organization.Unit(unit) : null,
                [.. group.Select(offering => new HandledService(offering.Service, offering.Level, different.Contains(offering.ServiceId)))]))
            .OrderBy(handling => handling.Section?.DisplayOrder)];
    }
}

public sealed record HandledService(Service Service, OfferingLevel Level, bool DiffersFromItsKind);
