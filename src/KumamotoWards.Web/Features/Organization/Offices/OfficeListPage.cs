using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>窓口一覧 at a point in time.</summary>
/// <param name="Filter">What it is narrowed to.</param>
/// <param name="Choices">The selects above it.</param>
/// <param name="Open">Places open on the day, ward by ward in published order.</param>
/// <param name="NotOpen">Places that had closed or had not opened yet.</param>
public sealed record OfficeListPage(OrganizationFilter Filter, FilterBar Choices, IReadOnlyList<OfficeListItem> Open, IReadOnlyList<OfficeListItem> NotOpen)
{
    public IEnumerable<IGrouping<Ward, OfficeListItem>> Wards => Open.GroupBy(item => item.Period.Ward);

    public static OfficeListPage Of(OrganizationFilter filter, OrganizationDirectory organization, ServiceCatalog services, CountItemCatalog items)
    {
        var shown = organization.Offices
            .Select(office => Item(office, filter.On, services, items))
            .Where(item => filter.Admits(item.Period))
            .OrderBy(item => item.Period.Ward.DisplayOrder).ThenBy(item => item.Office.DisplayOrder)
            .ToLookup(item => item.State == OfficeState.Open);
        var kinds = organization.Offices.Select(office => office.PeriodAt(filter.On).Kind);
        return new OfficeListPage(
            filter,
            FilterBar.Of(filter, organization, kinds, organization.ChangeDates.Concat(services.ChangeDates)),
            [.. shown[true]],
            [.. shown[false]]);
    }

    private static OfficeListItem Item(Office office, DateOnly on, ServiceCatalog services, CountItemCatalog items) => new(
        office,
        office.PeriodAt(on),
        [.. services.HandledBy(office.Id, on)],
        [.. items.TakenBy(office.Id, on).Select(item => item.CountItem.Name)],
        office.IsOpenOn(on) ? OfficeState.Open : on < office.OpenedOn ? OfficeState.NotYetOpened : OfficeState.Closed);
}
