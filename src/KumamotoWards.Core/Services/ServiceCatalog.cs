namespace KumamotoWards.Core.Services;

/// <summary>
/// All services in published order and which office handles which (<c>Service</c> loaded), read-only and kept in memory.
/// </summary>
public sealed class ServiceCatalog(IReadOnlyList<Service> services, IReadOnlyList<ServiceOffering> offerings)
{
    private readonly ILookup<int, ServiceOffering> _byOffice = offerings.ToLookup(offering => offering.OfficeId);

    public IReadOnlyList<Service> Services { get; } = services;

    /// <summary>What any place other than a ward office ever handled: the columns of the matrix, the same for every date.</summary>
    public IReadOnlyList<Service> BranchServices { get; } = [.. services
        .IntersectBy(offerings.Where(offering => offering.ResponsibleUnitId is null).Select(offering => offering.ServiceId), service => service.Id)];

    /// <summary>First days of a state that differs from the day before, oldest first.</summary>
    public IEnumerable<DateOnly> ChangeDates { get; } = [.. offerings
        .SelectMany(offering => new[] { offering.ValidFrom, offering.ValidTo?.AddDays(1) })
        .OfType<DateOnly>().Distinct().Order()];

    /// <summary>What the office handles on that day, in published order.</summary>
    public IEnumerable<ServiceOffering> HandledBy(int officeId, DateOnly date) => _byOffice[officeId].Where(offering => offering.Covers(date));
}
