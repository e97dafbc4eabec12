using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Organization.Offices;

/// <summary>The profile of an office.</summary>
/// <param name="Office">The place.</param>
/// <param name="ShownOn">The day whose services and items are shown: today, or its last day.</param>
/// <param name="Today">The business date.</param>
public sealed record OfficeDetailPage(Office Office, DateOnly ShownOn, DateOnly Today)
{
    public OfficePeriod Period => Office.PeriodAt(ShownOn);

    public bool IsClosed => Office.ClosedOn < Today;

    public IReadOnlyList<OfficeHistoryStep> History => OfficeHistoryStep.Of(Office);

    public required IReadOnlyList<OfficeHandling> Handling { get; init; }

    public required IReadOnlyList<OfficeCountItemRow> CountItems { get; init; }

    /// <summary>Names of the items that may be entered on closed days too.</summary>
    public IEnumerable<string> OutsideHours => CountItems.Where(row => row.Item.ComesOutsideHours).Select(row => row.Item.Name);

    public required IReadOnlyList<CalendarMonth> Months { get; init; }

    public required FiguresByYear Figures { get; init; }
}
