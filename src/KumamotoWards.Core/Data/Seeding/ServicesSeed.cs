using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;

namespace KumamotoWards.Core.Data.Seeding;

/// <summary>Services and which office (at a ward office: which section) handles which, from the published lists.</summary>
internal sealed class ServicesSeed(OrganizationSeed organization)
{
    private readonly Dictionary<string, Service> _services = SeedFile.Read<ServiceRow>("services.csv")
        .Select((row, index) => new Service(row.Slug, row.Name, row.ShortName, index + 1))
        .ToDictionary(service => service.Slug);

    public IEnumerable<Service> Services => _services.Values;

    public IEnumerable<ServiceOffering> Offerings() => BranchOfferings().Concat(WardSectionOfferings());

    private IEnumerable<ServiceOffering> BranchOfferings() =>
        from row in SeedFile.Read<BranchServiceRow>("branch-services.csv")
        let office = organization.Offices[row.Office]
        select new ServiceOffering(office, _services[row.Service], SeedWords.OfferingLevel(row.Level), responsibleUnit: null, office.OpenedOn, validTo: null);

    private IEnumerable<ServiceOffering> WardSectionOfferings() =>
        from office in organization.Offices.Values
        where office.LastPeriod.Kind == OfficeKind.WardOffice
        from row in SeedFile.Read<SectionServiceRow>("ward-section-services.csv")
        let section = organization.WardSection(office, row.Section)
        select new ServiceOffering(office, _services[row.Service], OfferingLevel.Full, section, office.LastPeriod.ValidFrom, validTo: null);

    private sealed record ServiceRow(string Slug, string Name, string ShortName);

    private sealed record BranchServiceRow(string Office, string Service, string Level);

    private sealed record SectionServiceRow(string Section, string Service);
}
