using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;

namespace KumamotoWards.Web.Features.Trends.Answers;

/// <summary>Whose answers: an office's, a ward's, or the city's where both are null.</summary>
public sealed record AnswerPlace(Office? Office, Ward? Ward)
{
    public static readonly AnswerPlace City = new(null, null);

    public static AnswerPlace Of(Office office) => new(office, null);

    public static AnswerPlace Of(Ward ward) => new(null, ward);

    /// <summary>As it stands in the address of the answers: office=oe-branch, ward=chuo, ward=city.</summary>
    public string Query => Office is not null ? $"office={Office.Slug}" : $"ward={Ward?.Slug ?? TrendScope.CitySlug}";

    /// <summary>The same for the filters of other pages, where the city is what remains without a filter.</summary>
    public string Filter(char joint) => this == City ? "" : joint + Query;

    public TrendScope Scope(YearlyFigures figures, string cityName) =>
        Office is not null ? TrendScope.Of(figures, Office)
        : Ward is not null ? TrendScope.Of(figures, Ward, Geography.AsNow)
        : TrendScope.City(figures, cityName);

    /// <summary>The ward that it is in today; null for the city.</summary>
    public Ward? WardOf(YearlyFigures figures) =>
        Office is null ? Ward : figures.Wards.First(ward => ward.Slug == Office.PeriodAt(figures.Today).Ward.Slug);

    /// <summary>Where a person works: the branch, the ward of a section, or the city.</summary>
    public static AnswerPlace OwnOf(ActiveAssignment? assignment, YearlyFigures figures) => assignment switch
    {
        { UnitKind: UnitKind.Branch, OfficeId: { } id } when figures.Offices.FirstOrDefault(office => office.Id == id) is { } office => Of(office),
        { WardId: { } id } when figures.Wards.FirstOrDefault(ward => ward.Id == id) is { } ward => Of(ward),
        _ => City,
    };
}
