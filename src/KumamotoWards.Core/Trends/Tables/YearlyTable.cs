using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Tables;

/// <summary>
/// The table "区役所等の主な窓口件数の推移" over a span of years: the offices of each ward in published order, the ward's
/// total after them, the city's at the end.
/// </summary>
public sealed class YearlyTable
{
    private readonly Comparer _comparer;
    private readonly ComparisonBasis _basis;

    public YearlyTable(Comparer comparer, YearSpan span, Geography geography, ComparisonBasis basis, string cityName)
    {
        _comparer = comparer;
        _basis = basis;
        Span = span;
        ComparableItems = comparer.CommonItems(span.From, span.To);
        Rows = [.. Figures.Wards.SelectMany(ward => RowsOf(ward, geography)), Row(TrendScope.City(Figures, cityName), ward: null, office: null)];
    }

    public YearSpan Span { get; }

    /// <summary>What the comparable subtotal sums.</summary>
    public ItemSet ComparableItems { get; }

    public IReadOnlyList<YearlyRow> Rows { get; }

    public YearlyFigures Figures => _comparer.Figures;

    private IEnumerable<YearlyRow> RowsOf(Ward ward, Geography geography)
    {
        var offices = Figures.Offices.Where(office => Figures.WardOf(office, Span.To, geography).Slug == ward.Slug && IsPartOfSpan(office));
        return offices
            .Select(office => Row(TrendScope.Of(Figures, office), ward, office))
            .Append(Row(TrendScope.Of(Figures, ward, geography), ward, office: null));
    }

    /// <summary>The office was open at some time of the span, or has figures in it.</summary>
    private bool IsPartOfSpan(Office office) =>
        office.Periods.Any(period => !(period.ValidFrom > Span.To.LastDay) && !(period.ValidTo < Span.From.FirstDay))
        || Span.Years.Any(year => Figures.Of(office, year).Through is not null);

    private YearlyRow Row(TrendScope scope, Ward? ward, Office? office) => new(
        scope,
        ward,
        office,
        [.. Span.Years.Select(year => RowYear(scope, year))],
        [.. Span.Pairs.Select(pair => _comparer.Compare(scope, pair.From, pair.To, _basis))]);

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
