using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Places;

/// <summary>
/// Orders offices, and wards, by all items of a year. Only a complete year is ordered: in a running or patchy one the
/// order would be of diligence, not of visitors.
/// </summary>
public sealed class Ranking(YearlyFigures figures, FiscalYear year)
{
    public FiscalYear Year => year;

    /// <summary>The office's kind then.</summary>
    public OfficeKind KindOf(Office office) => office.PeriodAt(year.LastDay).Kind;

    /// <summary>Among all offices; null where the office or its year has nothing to order.</summary>
    public Rank? AmongAll(Office office) => Among(office, figures.Offices);

    /// <summary>Among offices of the kind that it was then.</summary>
    public Rank? AmongKind(Office office) => Among(office, figures.Offices.Where(other => KindOf(other) == KindOf(office)));

    /// <summary>Among the wards, as they are now.</summary>
    public Rank? AmongWards(Ward ward)
    {
        var sums = figures.Wards.Select(each => (each.Slug, Scope: TrendScope.Of(figures, each, Geography.AsNow)))
            .Where(each => each.Scope.OfficesIn(year).All(office => figures.IsComplete(office, year)))
            .Select(each => (each.Slug, Sum: each.Scope.OfficesIn(year).Sum(office => figures.Of(office, year).Sum(figures.AllItems))))
            .Where(each => each.Sum > 0).ToList();
        return sums.Exists(each => each.Slug == ward.Slug)
            ? new Rank(1 + sums.Count(each => each.Sum > sums.Find(own => own.Slug == ward.Slug).Sum), sums.Count)
            : null;
    }

    /// <summary>
    /// Those of the same kind whose counts of the year are nearest to the office's, nearest first; nearness is a ratio, so
    /// that half and double are equally far.
    /// </summary>
    public IReadOnlyList<Office> Peers(Office office, int most) => Sum(office) is not { } own ? [] :
    [
        .. figures.Offices
            .Where(other => other != office && KindOf(other) == KindOf(office) && Sum(other) is not null)
            .OrderBy(other => Math.Abs(Math.Log((double)Sum(other)!.Value / own)))
            .ThenBy(other => other.DisplayOrder)
            .Take(most),
    ];

    private Rank? Among(Office office, IEnumerable<Office> others)
    {
        if (Sum(office) is not { } own) return null;
        var sums = others.Select(Sum).OfType<long>().ToList();
        return new Rank(1 + sums.Count(sum => sum > own), sums.Count);
    }

    private long? Sum(Office office) =>
        figures.IsComplete(office, year) && figures.Of(office, year).Sum(figures.AllItems) is > 0 and var sum ? sum : null;
}
