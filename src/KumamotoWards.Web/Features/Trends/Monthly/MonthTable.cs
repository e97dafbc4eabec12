using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Trends.Monthly;

/// <summary>The figures of the line chart: a row for each month, a column for each year, and the year against the last one.</summary>
public sealed class MonthTable
{
    private readonly MonthlyTrendQuery _query;
    private readonly List<IReadOnlyList<MonthFigure>> _years;

    public MonthTable(MonthlyTrendQuery query)
    {
        _query = query;
        Years = query.ShownYears;
        _years = [.. Years.Select(query.Months)];
        Rows = [.. Enumerable.Range(0, 12).Select(Row)];
    }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<FiscalYear> Years { get; }

    public IReadOnlyList<MonthTableRow> Rows { get; }

    /// <summary>Some month shown has figures that are not all there yet.</summary>
    public bool HasUnfinished => Rows.Any(row => row.Cells.Any(cell => cell.IsUnfinished));

    /// <summary>The months that are complete in both years, together.</summary>
    public (string Heading, long Before, long After, string Difference, string Percent)? Total => _query.Compared is { Pairs.Count: > 0 } compared
        ? ($"くらべた {compared.Pairs.Count}か月の計", compared.Before, compared.After, Figures.Difference(compared.Delta), Figures.PercentNumber(compared.Percent))
        : null;

    public bool IsSample(FiscalYear year) => _query.Months(year).Any(month => month.IsSample);

    private MonthTableRow Row(int index)
    {
        var cells = _years.ConvertAll(months => MonthCell.Of(_query, months[index]));
        var pair = _query.Compared.Pairs.Where(pair => pair.After.Month == _query.Year.Months[index]).Select(pair => (MonthPair?)pair).FirstOrDefault();
        return new(
            $"{_query.Year.Months[index].Month}月",
            cells,
            pair is { } compared ? Figures.Difference(compared.Delta) : "-",
            Figures.PercentNumber(pair is { } both ? SameMonths.PercentOf(both.Before.Value!.Value, both.After.Value!.Value) : null));
    }
}

/// <summary>A month in the years shown.</summary>
public sealed record MonthTableRow(string Name, IReadOnlyList<MonthCell> Cells, string Difference, string Percent);

/// <summary>A figure of a month, or what stands in its place.</summary>
/// <param name="Value">Null without a figure.</param>
/// <param name="IsUnfinished">A day of it is missing.</param>
/// <param name="IsHandled">Some office takes the items then: no figure is a blank, not a —.</param>
/// <param name="IsAhead">The month has not begun.</param>
public readonly record struct MonthCell(long? Value, bool IsUnfinished, bool IsHandled, bool IsAhead)
{
    internal static MonthCell Of(MonthlyTrendQuery query, MonthFigure month) => new(
        month.Value,
        month.Value is not null && !month.IsComplete,
        query.Scope.OfficesIn(FiscalYear.Of(month.Month)).Any(office => IsHandledBy(query, office, month.Month)),
        month.Month > query.Figures.RunningMonth);

    private static bool IsHandledBy(MonthlyTrendQuery query, Core.Organization.Office office, DateOnly month)
    {
        var known = query.Figures.Of(office, month);
        foreach (var column in query.Items.Columns)
            if (known.Handles(column)) return true;
        return false;
    }
}
