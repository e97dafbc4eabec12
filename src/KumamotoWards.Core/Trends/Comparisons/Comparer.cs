using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Comparisons;

/// <summary>Compares two years of a scope on a basis.</summary>
/// <param name="figures">The figures compared.</param>
/// <param name="selected">Only these items are looked at; all when absent.</param>
public sealed class Comparer(YearlyFigures figures, ItemSet? selected = null)
{
    private readonly Dictionary<(FiscalYear, FiscalYear), ItemSet> _common = [];
    private readonly Dictionary<(int OfficeId, FiscalYear From, FiscalYear To), bool> _openThroughout = [];

    public YearlyFigures Figures { get; } = figures;
    public ItemSet Selected { get; } = selected ?? figures.AllItems;

    public Comparison Compare(TrendScope scope, FiscalYear from, FiscalYear to, ComparisonBasis basis)
    {
        var items = basis == ComparisonBasis.AllItems ? Selected : CommonItems(from, to);
        var windows = Windows(scope, from, to, basis, items);
        var before = Sum(scope, from, windows, items);
        var after = Sum(scope, to, windows, items);
        var reason = ReasonAgainst(scope, from, to, items, windows, before, after);
        var percent = reason is null ? Comparison.PercentOf(before, after) : (decimal?)null;
        return new Comparison(from, to, basis, before, after, percent, reason, windows, items);
    }

    /// <summary>The items that began in the first year or earlier and did not end before the second.</summary>
    public ItemSet CommonItems(FiscalYear from, FiscalYear to)
    {
        if (_common.TryGetValue((from, to), out var known)) return known;
        return _common[(from, to)] = new ItemSet(
            Figures.Items,
            item => Selected.Items.Contains(item) && item.IsCommonTo(from.StartYear, to.StartYear));
    }

    /// <summary>The office sums to more than 0 in both years and was open throughout both.</summary>
    public bool IsContinuing(Office office, FiscalYear from, FiscalYear to, ItemSet items) =>
        Figures.Of(office, from).Sum(items) > 0 && Figures.Of(office, to).Sum(items) > 0 && IsOpenThroughout(office, from, to);

    /// <summary>Nobody has said that its figures of the two years are not one series.</summary>
    public static bool IsUnbroken(Office office, FiscalYear from, FiscalYear to) => !office.HasBreakBetween(from.FirstDay, to.LastDay);

    private List<Office> Windows(TrendScope scope, FiscalYear from, FiscalYear to, ComparisonBasis basis, ItemSet items)
    {
        var (inFrom, inTo) = (scope.OfficesIn(from), scope.OfficesIn(to));
        // Almost always the same list: only an office that changed wards is in one of them alone.
        var isSame = ReferenceEquals(inFrom, inTo);
        return basis switch
        {
            ComparisonBasis.AllItems or ComparisonBasis.CommonItems =>
                [.. (isSame ? inFrom : inFrom.Union(inTo)).Where(office => HasFigure(office, from, to, items))],
            ComparisonBasis.ContinuingOffices =>
                [.. (isSame ? inFrom : inFrom.Intersect(inTo)).Where(office => IsContinuing(office, from, to, items))],
            ComparisonBasis.UnchangedOffices =>
                [.. (isSame ? inFrom : inFrom.Intersect(inTo)).Where(office => IsContinuing(office, from, to, items) && IsUnbroken(office, from, to))],
        };
    }

    private bool HasFigure(Office office, FiscalYear from, FiscalYear to, ItemSet items) =>
        Figures.Of(office, from).HasFigure(items) || Figures.Of(office, to).HasFigure(items);

    private long Sum(TrendScope scope, FiscalYear year, List<Office> windows, ItemSet items)
    {
        var offices = scope.OfficesIn(year);
        long sum = 0;
        foreach (var office in windows)
            if (offices.Contains(office)) sum += Figures.Of(office, year).Sum(items);
        return sum;
    }

    private NoPercentReason? ReasonAgainst(
        TrendScope scope, FiscalYear from, FiscalYear to, ItemSet items, List<Office> windows, long before, long after)
    {
        if (!HasFigure(scope, from, items) || !HasFigure(scope, to, items)) return NoPercentReason.Missing;
        if (!IsComplete(scope, from) || !IsComplete(scope, to)) return NoPercentReason.Incomplete;
        if (windows.Count == 0) return NoPercentReason.Excluded;
        return before == 0 || after == 0 ? NoPercentReason.Zero : null;
    }

    private bool HasFigure(TrendScope scope, FiscalYear year, ItemSet items) =>
        scope.OfficesIn(year).Any(office => Figures.Of(office, year).HasFigure(items));

    private bool IsComplete(TrendScope scope, FiscalYear year) =>
        scope.OfficesIn(year).All(office => Figures.IsComplete(office, year));

    private bool IsOpenThroughout(Office office, FiscalYear from, FiscalYear to)
    {
        if (_openThroughout.TryGetValue((office.Id, from, to), out var known)) return known;
        return _openThroughout[(office.Id, from, to)] = office.IsOpenThroughout(from.FirstDay, from.LastDay) && office.IsOpenThroughout(to.FirstDay, to.LastDay);
    }
}
