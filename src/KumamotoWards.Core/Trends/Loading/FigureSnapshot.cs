using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Trends.Loading;

/// <summary>The figures as they were at one version of the data, with what is needed to tell later what has changed.</summary>
internal sealed record FigureSnapshot(
    Guid CountsVersion,
    Guid OrganizationVersion,
    DateOnly Today,
    FiscalYear FirstYear,
    IReadOnlyDictionary<int, OfficeStamp> Stamps,
    IReadOnlyDictionary<int, IReadOnlyList<MonthStateRow>> Months,
    IReadOnlyList<PublishedRow> Published,
    IReadOnlyDictionary<(int OfficeId, FiscalYear Year), OfficeYear> OfficeYears,
    YearlyFigures Figures)
{
    public bool IsOf(Guid counts, Guid organization, DateOnly today) =>
        (CountsVersion, OrganizationVersion, Today) == (counts, organization, today);
}

/// <summary>The last snapshot of the process. Two requests may renew it side by side; either result is right.</summary>
public sealed class FigureCache
{
    internal FigureSnapshot? Last { get; set; }
}
