using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Places;

namespace KumamotoWards.Web.Features.Trends.Places;

/// <summary>An office or a ward in a list: the last complete year of the city, beside the year before.</summary>
/// <param name="Count">All items; null where it has no figure that year.</param>
/// <param name="Share">Of the city's total in percent.</param>
public sealed record PlaceListItem(PlaceName Place, string Name, Ward Ward, OfficeKind? Kind, bool IsClosed, long? Count, decimal? Share, Comparison? Change, Rank? Rank)
{
    /// <summary>By how many 件 it changed on the basis of the list; null where the years do not compare.</summary>
    public long? Moved => Change is { Percent: not null } change ? change.Delta : null;

    public string Href => Place.Office is { } office ? $"/trends/offices/{office.Slug}" : $"/trends/wards/{Place.Ward!.Slug}";
}
