using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends;

public enum TrendScopeKind
{
    Office,
    Ward,
    City,
}

/// <summary>Whose figures are summed: an office, a ward (in one of the two geographies) or the city.</summary>
public sealed class TrendScope
{
    public const string CitySlug = "city";

    private readonly Func<FiscalYear, IReadOnlyList<Office>> _offices;

    private TrendScope(TrendScopeKind kind, string slug, string name, Func<FiscalYear, IReadOnlyList<Office>> offices)
    {
        Kind = kind;
        Slug = slug;
        Name = name;
        _offices = offices;
    }

    public TrendScopeKind Kind { get; }
    public string Slug { get; }
    public string Name { get; }

    /// <summary>The offices whose figures of that year belong to the scope, in published order.</summary>
    public IReadOnlyList<Office> OfficesIn(FiscalYear year) => _offices(year);

    public static TrendScope City(YearlyFigures figures, string name) =>
        new(TrendScopeKind.City, CitySlug, NameOf(figures, name), _ => figures.Offices);

    public static TrendScope Of(YearlyFigures figures, Office office)
    {
        IReadOnlyList<Office> one = [office];
        return new(TrendScopeKind.Office, office.Slug, figures.NameOf(office), _ => one);
    }

    public static TrendScope Of(YearlyFigures figures, Ward ward, Geography geography)
    {
        if (geography == Geography.AsThen)
            return new(TrendScopeKind.Ward, ward.Slug, NameOf(figures, ward.Name), year => OfficesOf(figures, ward, year, geography));
        var now = OfficesOf(figures, ward, figures.RunningYear, geography);
        return new(TrendScopeKind.Ward, ward.Slug, NameOf(figures, ward.Name), _ => now);
    }

    /// <summary>北区, or 北区の総合出張所 where the figures are of that kind alone.</summary>
    private static string NameOf(YearlyFigures figures, string place) => figures.Kind is { } kind ? $"{place}の{kind.Label()}" : place;

    private static List<Office> OfficesOf(YearlyFigures figures, Ward ward, FiscalYear year, Geography geography) =>
        [.. figures.Offices.Where(office => figures.WardOf(office, year, geography).Slug == ward.Slug)];
}
