using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>The page of a ward.</summary>
public sealed record WardDetailPage(Ward Ward, DateOnly Today)
{
    /// <summary>Open today, in published order.</summary>
    public required IReadOnlyList<Office> Offices { get; init; }

    public required IReadOnlyList<FormerPlace> Former { get; init; }

    public required IReadOnlyList<WardSection> Sections { get; init; }

    public required WardFigures Figures { get; init; }
}
