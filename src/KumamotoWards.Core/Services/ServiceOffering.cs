using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Services;

/// <summary>How much of a service an office handles.</summary>
public enum OfferingLevel
{
    /// <summary>全部</summary>
    Full = 1,

    /// <summary>一部の事務</summary>
    Partial = 2,

    /// <summary>取次ぎ: received here, passed on to the ward office</summary>
    Agency = 3,
}

/// <summary>An office handles a service at a level, from–to (inclusive, null = open end).</summary>
[VersionScope(DataScope.Organization)]
public sealed class ServiceOffering
{
    private ServiceOffering() { }

    public ServiceOffering(Office office, Service service, OfferingLevel level, Unit? responsibleUnit, DateOnly? validFrom, DateOnly? validTo)
    {
        Office = office;
        Service = service;
        Level = level;
        ResponsibleUnit = responsibleUnit;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int Id { get; private set; }
    public int OfficeId { get; private set; }
    public Office Office { get; private set; } = null!;
    public int ServiceId { get; private set; }
    public Service Service { get; private set; } = null!;
    public OfferingLevel Level { get; private set; }

    /// <summary>The section of a ward office that does it; null at a branch.</summary>
    public int? ResponsibleUnitId { get; private set; }

    public Unit? ResponsibleUnit { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }

    public bool Covers(DateOnly date) => (ValidFrom is null || ValidFrom <= date) && (ValidTo is null || date <= ValidTo);
}
