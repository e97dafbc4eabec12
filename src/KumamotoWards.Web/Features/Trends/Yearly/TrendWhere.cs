using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Web.Features.Organization;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>Of whom a page speaks: the city, a ward or an office, or the offices of one kind of a city or ward.</summary>
public sealed class TrendWhere
{
    public TrendWhere(YearlyFigures all, string cityName, Ward? ward, Office? office, OfficeKind? kind, Geography geography)
    {
        // An office says more than a kind does.
        (All, CityName, Ward, Office, Kind, Geography) = (all, cityName, ward, office, office is null ? kind : null, geography);
        Figures = Kind is { } narrow ? all.OfKind(narrow) : all;
        Scope = office is not null ? TrendScope.Of(Figures, office)
            : ward is not null ? TrendScope.Of(Figures, ward, geography)
            : TrendScope.City(Figures, cityName);
    }

    /// <summary>The figures of all offices, for what a filter offers.</summary>
    public YearlyFigures All { get; }

    /// <summary>Those of the kind asked for.</summary>
    public YearlyFigures Figures { get; }
    public string CityName { get; }
    public Ward? Ward { get; }
    public Office? Office { get; }
    public OfficeKind? Kind { get; }
    public Geography Geography { get; }
    public TrendScope Scope { get; }

    /// <summary>中央区: a part of the scope in a chart whose title names the kind already.</summary>
    public string ShortNameOf(TrendScope part) =>
        part.Kind == TrendScopeKind.Ward ? All.Wards.First(ward => ward.Slug == part.Slug).Name
        : part.Kind == TrendScopeKind.City ? CityName
        : part.Name;

    /// <summary>The kinds that offices have today, or had at their end.</summary>
    public static IReadOnlyList<KindChoice> Kinds(YearlyFigures figures) =>
        [.. figures.Offices.Select(office => office.PeriodAt(figures.Today).Kind).Distinct().Order().Select(kind => new KindChoice(kind, OrganizationFilter.Slug(kind)))];

    /// <summary>Its part of an address: <c>&amp;ward=kita&amp;kind=branch</c>.</summary>
    public string Address()
    {
        var query = Office is not null ? $"&office={Office.Slug}" : Ward is not null ? $"&ward={Ward.Slug}" : "";
        if (Kind is { } kind) query += $"&kind={OrganizationFilter.Slug(kind)}";
        return Geography == Geography.AsNow ? query : $"{query}&geography={Geography.Slug()}";
    }
}

public sealed record KindChoice(OfficeKind Kind, string Slug);
