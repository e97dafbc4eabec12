using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Web.Features.Organization.Wards;

/// <summary>This fiscal year's figures of a ward: each place, the ward last.</summary>
/// <param name="Year">The running fiscal year.</param>
/// <param name="Items">The columns.</param>
/// <param name="Rows">Each with the one year.</param>
public sealed record WardFigures(FiscalYear Year, IReadOnlyList<CountItem> Items, IReadOnlyList<YearlyRow> Rows)
{
    public YearState State => Rows[^1].Years[0].State;

    public bool HasFigures => State.Through is not null;

    public static WardFigures Of(YearlyFigures figures, Ward ward)
    {
        var table = YearlyTables.Of(figures, figures.RunningYear, figures.RunningYear);
        return new WardFigures(figures.RunningYear, figures.Items, [.. table.Rows.Where(row => row.Ward?.Slug == ward.Slug)]);
    }
}
