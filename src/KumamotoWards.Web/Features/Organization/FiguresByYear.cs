using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Organization;

/// <summary>The published and recorded figures of one office, year by year.</summary>
/// <param name="Items">The columns.</param>
/// <param name="Years">Years with a figure, oldest first.</param>
public sealed record FiguresByYear(IReadOnlyList<CountItem> Items, IReadOnlyList<YearlyRowYear> Years)
{
    public bool HasSampleData => Years.Any(year => year.State.IsSample);

    public static FiguresByYear Of(YearlyFigures figures, Office office)
    {
        FiscalYear[] years = [.. figures.Years.Where(year => figures.Of(office, year).Through is not null)];
        if (years.Length == 0) return new FiguresByYear(figures.Items, []);
        var table = YearlyTables.Of(figures, years[0], years[^1]);
        return new FiguresByYear(figures.Items, [.. table.Rows.First(row => row.Office?.Id == office.Id).Years.Where(year => years.Contains(year.Year))]);
    }
}
