using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>A place on the day of the list.</summary>
/// <param name="Office">The place.</param>
/// <param name="Period">Its name, kind and ward on that day, or nearest to it when it was not open.</param>
/// <param name="Offerings">What it handles on that day.</param>
/// <param name="CountItems">The short names of the count items it takes on that day.</param>
/// <param name="State">Whether it is open on that day.</param>
public sealed record OfficeListItem(
    Office Office, OfficePeriod Period, IReadOnlyList<ServiceOffering> Offerings, IReadOnlyList<string> CountItems, OfficeState State)
{
    /// <summary>A ward office handles too much for a cell: its sections stand on the ward's page.</summary>
    public bool HasSections => Offerings.Any(offering => offering.ResponsibleUnitId is not null);

    public int SectionCount => Offerings.Select(offering => offering.ResponsibleUnitId).OfType<int>().Distinct().Count();
}

public enum OfficeState
{
    /// <summary>開設前</summary>
    NotYetOpened,

    Open,

    /// <summary>終了</summary>
    Closed,
}
