using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>An item the office counts, who is responsible for it and since when.</summary>
/// <param name="Item">The item.</param>
/// <param name="ResponsibleUnit">Null where the office closed before anybody wrote here.</param>
/// <param name="Since">Null is from before anything recorded.</param>
public sealed record OfficeCountItemRow(CountItem Item, Unit? ResponsibleUnit, DateOnly? Since)
{
    public static IReadOnlyList<OfficeCountItemRow> On(DateOnly date, Office office, OrganizationDirectory organization, CountItemCatalog catalog) =>
        [.. catalog.TakenBy(office.Id, date).Select(taken => new OfficeCountItemRow(
            taken.CountItem,
            taken.ResponsibleUnitId is { } unit ? organization.Unit(unit) : null,
            taken.ValidFrom))];

    /// <summary>件・交付: what one of it is and the moment that counts.</summary>
    public string Counting => $"{Unit(Item.Unit)}・{Moment(Item.Moment)}";

    private static string Unit(CountUnit unit) => unit switch
    {
        CountUnit.Cases => "件",
        CountUnit.Copies => "通",
        CountUnit.Persons => "人",
    };

    private static string Moment(CountMoment moment) => moment switch
    {
        CountMoment.Received => "受付",
        CountMoment.Issued => "交付",
        CountMoment.Accepted => "受理",
    };
}
