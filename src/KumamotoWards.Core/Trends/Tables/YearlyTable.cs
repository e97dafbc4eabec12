using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Tables;

/// <summary>
/// The table "区役所等の主な窓口件数の推移" over a span of years: the offices of each ward in published order, the ward's
/// total after them, the city's at the end; or the part of it that a ward or an office is.
/// </summary>
public sealed class YearlyTable
{
    private readonly Comparer _comparer;
    private readonly ComparisonBasis _basis;

    public YearlyTable(Comparer comparer, TrendScope scope, YearSpan span, Geography geography, ComparisonBasis basis)
    {
        _comparer = comparer;
        _basis = basis;
        Span = span;
        ComparableItems = comparer.CommonItems(span.From, span.To);
        Rows = [.. Parts(scope, geography).Select(part => Row(part.Scope, part.Ward, part.Office))];
    }

    public YearSpan Span { get; }

    /// <summary>What the comparable subtotal sums.</summary>
    public ItemSet ComparableItems { get; }

    public IReadOnlyList<YearlyRow> Rows { get; }

    public YearlyFigures Figures => _comparer.Figures;

    /// <summary>The changes of a row, in the order of <see cref="YearSpan.Pairs"/>.</summary>
    public IReadOnlyList<Comparison> ChangesOf(YearlyRow row) => [.. Span.Pairs.Select(pair => Compare(row, pair.From, pair.To))];

    public Comparison Compare(YearlyRow row, FiscalYear from, FiscalYear to) => _comparer.Compare(row.Scope, from, to, _basis);

    private IEnumerable<(TrendScope Scope, Ward? Ward, Office? Office)> Parts(TrendScope scope, Geography geography) => scope.Kind switch
    {
        TrendScopeKind.City => [.. Figures.Wards.Where(Figures.HasOfficesIn).SelectMany(ward => PartsOf(ward, geography)), (scope, null, null)],
        TrendScopeKind.Ward => PartsOf(Figures.Wards.First(ward => ward.Slug == scope.Slug), geography),
        TrendScopeKind.Office => scope.OfficesIn(Span.To).Select(office => (scope, (Ward?)Figures.WardOf(office, Span.To, geography), (Office?)office)),
    };

    private IEnumerable<(TrendScope Scope, Ward? Ward, Office? Office)> PartsOf(Ward ward, Geography geography)
    {
        var offices = Figures.Offices.Where(office => Figures.WardOf(office, Span.To, geography).Slug == ward.Slug && Figures.IsPartOf(office, Span));
        return offices
            .Select(office => (TrendScope.Of(Figures, office), (Ward?)ward, (Office?)office))
            .Append((TrendScope.Of(Figures, ward, geography), ward, null));
    }

    private YearlyRow Row(TrendScope scope, Ward? ward, Office? office) =>
        new(scope, ward, office, [.. Span.Years.Select(year => RowYear(scope, year))]);

    private YearlyRowYear RowYear(TrendScope scope, FiscalYear year)
    {
        var cells = new FigureCell[Figures.Items.Count];
        foreach (var office in scope.OfficesIn(year))
        {
            var known = Figures.Of(office, year);
            for (var column = 0; column < cells.Length; column++) cells[column] = cells[column].Plus(Cell(known, column));
        }
        var state = YearState.Of(Figures, scope, year);
        return new YearlyRowYear(year, cells, Sum(cells, _comparer.Selected), Sum(cells, ComparableItems), state)
        {
            HasGaps = year < Figures.RunningYear && !state.IsComplete,
        };
    }

    private static FigureCell Cell(OfficeYear known, int column) =>
        known.Figure(column) is { } value ? FigureCell.Number(value)
        : known.Handles(column) ? FigureCell.Blank
        : FigureCell.NotHandled;

    private static FigureCell Sum(FigureCell[] cells, ItemSet items)
    {
        var sum = FigureCell.NotHandled;
        foreach (var column in items.Columns) sum = sum.Plus(cells[column]);
        return sum;
    }
}
