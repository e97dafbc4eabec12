using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>
/// An office takes an item, from–to (inclusive, null = open end). Only the responsible unit writes and confirms it
/// (税証明 is 税務課's, though it is counted at the ward office).
/// </summary>
[VersionScope(DataScope.Organization)]
public sealed class OfficeCountItem
{
    private OfficeCountItem() { }

    public OfficeCountItem(Office office, CountItem countItem, Unit? responsibleUnit, DateOnly? validFrom, DateOnly? validTo)
    {
        Office = office;
        CountItem = countItem;
        ResponsibleUnit = responsibleUnit;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int Id { get; private set; }
    public int OfficeId { get; private set; }
    public Office Office { get; private set; } = null!;
    public int CountItemId { get; private set; }
    public CountItem CountItem { get; private set; } = null!;

    /// <summary>Null only for offices that closed before the portal began: nobody writes there.</summary>
    public int? ResponsibleUnitId { get; private set; }

    public Unit? ResponsibleUnit { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }

    public bool Covers(DateOnly date) => (ValidFrom is null || ValidFrom <= date) && (ValidTo is null || date <= ValidTo);
}
