using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>Puts a grid together from the rules, what is stored, and what the person may do.</summary>
internal sealed class GridBuilder(CountRules rules, StaffSnapshot person, GridRecords records)
{
    public CountGrid Build(IReadOnlyList<(Office Office, DateOnly Date)> days)
    {
        var taken = days.SelectMany(day => rules.Catalog.TakenBy(day.Office.Id, day.Date)).Select(item => item.CountItemId).ToHashSet();
        var items = rules.Catalog.Items.Where(item => taken.Contains(item.Id)).ToList();
        var figures = days.Select(day => day.Office).Distinct()
            .SelectMany(office => items.Select(item => (item.Id, Figure: records.MonthFigure(office, item))))
            .Where(figure => figure.Figure is not null);
        return new CountGrid(items, [.. days.Select(day => Row(day.Office, day.Date, items))], rules.Today, records.IsSample)
        {
            MonthFigures = figures.GroupBy(figure => figure.Id).ToDictionary(item => item.Key, item => item.Sum(figure => figure.Figure!.Value)),
        };
    }

    private GridRow Row(Office office, DateOnly date, List<CountItem> items)
    {
        var expected = rules.ExpectedOn(office, date).Where(item => FigureRefusal(office, item.CountItem) is null).ToList();
        var standsInAs = new HashSet<int>();
        var cells = items.Select(item => Cell(office, date, item, expected, standsInAs)).ToList();
        return new GridRow(
            office, rules.Day(office, date), cells, records.StateOf(office), HasPublishedYear(office, cells), records.IsConfirmed(office, date, expected),
            standsInAs.Any(unit => !records.IsExplained(office, date, unit)))
        {
            HasAlert = records.HasAlert(office, date),
        };
    }

    private GridCell Cell(Office office, DateOnly date, CountItem item, List<OfficeCountItem> expected, HashSet<int> standsInAs)
    {
        var value = records.Value(office, date, item);
        if (rules.Catalog.Find(office.Id, item.Id, date) is not { } taken)
            return new GridCell(item, IsHandled: false, CountWriteMode.None, rules.Problem(office, item, date), IsExpected: false, value);
        var (mode, unit) = CountWriteAccess.For(person, office, taken, date);
        var cell = new GridCell(item, IsHandled: true, mode, Problem(office, item, date, mode), expected.Contains(taken), value)
        {
            Alert = records.Alert(office, date, item),
            HasComment = records.HasComment(office, date, item),
        };
        if (mode == CountWriteMode.OnBehalf && cell.CanWrite) standsInAs.Add(unit!.UnitId);
        return cell;
    }

    private bool HasPublishedYear(Office office, List<GridCell> cells) =>
        cells.Exists(cell => cell.IsHandled) && cells.TrueForAll(cell => !cell.IsHandled || records.HasYearFigure(office, cell.Item));

    private LedgerRefusal? FigureRefusal(Office office, CountItem item) =>
        records.HasYearFigure(office, item) ? LedgerRefusal.YearHasOneFigure
        : records.MonthFigure(office, item) is not null ? LedgerRefusal.MonthHasOneFigure
        : null;

    private CountProblem? Problem(Office office, CountItem item, DateOnly date, CountWriteMode mode)
    {
        if (rules.Problem(office, item, date) is { } problem) return problem;
        LedgerRefusal? refusal = records.StateOf(office) switch
        {
            OfficeMonthState.Submitted => LedgerRefusal.MonthSubmitted,
            OfficeMonthState.Locked => LedgerRefusal.MonthLocked,
            // Takes corrections with a reason, of the responsible section alone.
            OfficeMonthState.Approved => mode == CountWriteMode.OnBehalf ? LedgerRefusal.MonthApproved : null,
            OfficeMonthState.Open => null,
        };
        return (refusal ?? FigureRefusal(office, item)) is { } why ? new CountProblem(why.Code(), why.Message(date)) : null;
    }
}
