using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// The published table in its official layout: three years at a time, the latest first, in the columns of the items that
/// the page looks at.
/// </summary>
public sealed class OfficialTable
{
    private const int YearsInAPart = 3;
    private const int MostOpenParts = 2;

    private readonly YearlyTrendQuery _query;
    private readonly YearlyTable _table;

    public OfficialTable(YearlyTrendQuery query)
    {
        _query = query;
        _table = new YearlyTable(query.Comparer, query.Scope, query.Span, query.Geography, query.Basis);
        Columns = OfficialColumns.Of(query.Comparer, _table.ComparableItems);
        var shown = _table.Rows[^1].Years.Where(year => year.Subtotal.Kind == FigureCellKind.Number).Select(year => year.Year).ToList();
        YearsWithout = [.. query.Span.Years.Except(shown)];
        var parts = PartsOf(shown).ToList();
        Parts = [.. parts.Select((part, index) => Part(part.Years, part.IsStart, index == 0, parts.Count))];
    }

    public OfficialColumns Columns { get; }

    public IReadOnlyList<OfficialPart> Parts { get; }

    /// <summary>Years of the span that nothing is known of: they have no lines.</summary>
    public IReadOnlyList<FiscalYear> YearsWithout { get; }

    public YearlyTrendQuery Query => _query;

    /// <summary>What the second subtotal sums.</summary>
    public ItemSet ComparableItems => _table.ComparableItems;

    public IEnumerable<YearlyRow> Rows => _table.Rows;

    /// <summary>途中, 未入力あり or 速報 beside a year that is not final.</summary>
    public string Mark(YearlyRowYear line) =>
        line.State.IsFinal || line.Subtotal.Kind == FigureCellKind.NotHandled ? ""
        : line.Year == _query.Figures.RunningYear ? "途中"
        : line.HasGaps ? "未入力あり"
        : "速報";

    /// <summary>The basis, and what the pair's subtotal leaves out: 抜きの小計, 小計 or the basis itself.</summary>
    public string PairNote(FiscalYear from, FiscalYear to)
    {
        if (_query.Basis != ComparisonBasis.CommonItems) return _query.Basis.Label();
        var common = _query.Comparer.CommonItems(from, to).Items;
        if (common.Count == _query.Comparer.Selected.Items.Count) return "小計";
        return common.SequenceEqual(_table.ComparableItems.Items) ? "抜きの小計" : "共通区分";
    }

    /// <summary>Neighbouring years stay together, three by three from the latest.</summary>
    private static IEnumerable<(List<FiscalYear> Years, bool IsStart)> PartsOf(List<FiscalYear> years)
    {
        for (var end = years.Count; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && end - start < YearsInAPart && years[start - 1].Next == years[start]) start--;
            yield return (years[start..end], start == 0 || years[start - 1].Next != years[start]);
            end = start;
        }
    }

    private OfficialPart Part(List<FiscalYear> years, bool isStart, bool isLatest, int parts)
    {
        var pairs = PairsOf(years, isStart, isLatest).Distinct().ToList();
        var indexes = years.ConvertAll(year => year.StartYear - _query.Span.From.StartYear);
        var span = new YearSpan(years[0], years[^1]);
        var blocks = _table.Rows
            .Where(row => row.Office is null || _query.Scope.Kind == TrendScopeKind.Office || _query.Figures.IsPartOf(row.Office, span))
            .Select(row => new OfficialBlock(
                row,
                [.. indexes.Select(index => row.Years[index])],
                pairs.ConvertAll(pair => _table.Compare(row, pair.From, pair.To)),
                row.Office is null ? [] : [.. OfficeNames.Notes(row.Office, _query.Span)]))
            .ToList();
        return new OfficialPart(span, pairs, OfficialSheets.Pack(blocks, years.Count), isLatest || parts <= MostOpenParts);
    }

    private IEnumerable<(FiscalYear From, FiscalYear To)> PairsOf(List<FiscalYear> years, bool isStart, bool isLatest)
    {
        if (!isStart) yield return (years[0].Previous, years[0]);
        foreach (var pair in years.Zip(years.Skip(1))) yield return pair;
        if (isStart && years.Count == YearsInAPart) yield return (years[0], years[^1]);
        if (isLatest && _query.Pair is { } pairOfPage) yield return (pairOfPage.From, pairOfPage.To);
    }
}
