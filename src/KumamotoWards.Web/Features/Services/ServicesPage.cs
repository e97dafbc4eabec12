using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.Web.Features.Organization;

namespace KumamotoWards.Web.Features.Services;

/// <summary>The matrix as the page shows it.</summary>
/// <param name="Filter">What it is narrowed to.</param>
/// <param name="Choices">The selects above it.</param>
/// <param name="Matrix">The rows that are left.</param>
/// <param name="ShowsMarks">同じ種類の窓口と違うところを示す is ticked.</param>
public sealed record ServicesPage(OrganizationFilter Filter, FilterBar Choices, ServiceMatrix Matrix, bool ShowsMarks)
{
    /// <summary>What the tick sends when it is taken off; a box that is not ticked sends nothing itself.</summary>
    public const string WithoutMarks = "off";

    public IEnumerable<IGrouping<Ward, ServiceMatrixRow>> Wards => Matrix.Rows.GroupBy(row => row.Period.Ward);

    /// <summary>The rows of which it is known what they handled.</summary>
    public int RecordedCount => Matrix.Rows.Count(row => row.IsRecorded);

    public static ServicesPage Of(OrganizationFilter filter, OrganizationDirectory organization, ServiceCatalog catalog, bool showsMarks)
    {
        var whole = ServiceMatrix.On(filter.On, organization, catalog);
        var choices = FilterBar.Of(filter, organization, whole.Rows.Select(row => row.Period.Kind), organization.ChangeDates.Concat(catalog.ChangeDates));
        return new ServicesPage(filter, choices, whole.Only(filter.Ward, filter.Kind), showsMarks);
    }
}
