using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>A ward with the places open in it today, in published order.</summary>
public sealed record WardListItem(Ward Ward, IReadOnlyList<Office> Offices);
