namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>What a total holds. <paramref name="Days"/> counts only in a month: how many days have a number.</summary>
internal readonly record struct Total(int Value, int Days);

/// <summary>What a total was and becomes; null = no row.</summary>
internal readonly record struct TotalChange(CountCell Cell, Total? Before, Total? After);

/// <summary>One of the three tables of totals: brings its rows to where the ledger stands.</summary>
internal sealed class TotalTable
{
    public static readonly TotalTable Days = new("DailyCounts", "Date", cell => cell.Start);

    public static readonly TotalTable Months = new("MonthlyCounts", "Month", cell => cell.Start)
    {
        _figures = [Value, ("DaysEntered", total => total.Days)],
        _insertedOnly = [("FiscalYear", cell => cell.FiscalYear.StartYear)],
    };

    public static readonly TotalTable Years = new("YearlyCounts", "FiscalYear", cell => cell.FiscalYear.StartYear);

    private readonly string _name;
    private readonly string _startColumn;
    private readonly Func<CountCell, object> _start;
    private (string Column, Func<Total, object?> Of)[] _figures = [Value];
    private (string Column, Func<CountCell, object?> Of)[] _insertedOnly = [];

    private TotalTable(string name, string startColumn, Func<CountCell, object> start)
    {
        _name = name;
        _startColumn = startColumn;
        _start = start;
    }

    private static (string Column, Func<Total, object?> Of) Value => ("Value", total => total.Value);

    public async Task WriteAsync(LedgerCommand command, IEnumerable<TotalChange> changes, CancellationToken cancellationToken)
    {
        var real = changes.Where(change => change.Before != change.After).OrderBy(change => change.Cell.OfficeId).ThenBy(change => change.Cell.Start).ThenBy(change => change.Cell.CountItemId).ToList();
        await InsertAsync(command, real.Where(change => change.Before is null), cancellationToken);
        foreach (var rows in real.Where(change => change.Before is not null).GroupBy(change => (change.Cell.OfficeId, change.Cell.Start, IsGone: change.After is null)))
        {
            await command.MakeRoomAsync(rows.Count() * (1 + 2 * _figures.Length) + 2, cancellationToken);
            command.Add(rows.Key.IsGone ? $"DELETE FROM \"{_name}\"{Where(command, [.. rows])}" : Update(command, [.. rows]));
        }
    }

    private Task InsertAsync(LedgerCommand command, IEnumerable<TotalChange> changes, CancellationToken cancellationToken) => command.InsertAsync(
        _name,
        ["OfficeId", _startColumn, "CountItemId", .. _figures.Select(figure => figure.Column), .. _insertedOnly.Select(column => column.Column)],
        changes.Select(change => (object?[])
        [
            change.Cell.OfficeId, _start(change.Cell), change.Cell.CountItemId,
            .. _figures.Select(figure => figure.Of(change.After!.Value)), .. _insertedOnly.Select(column => column.Of(change.Cell)),
        ]),
        cancellationToken);

    /// <summary>The items of one office and day (month, year) in one statement.</summary>
    private string Update(LedgerCommand command, TotalChange[] rows)
    {
        var figures = _figures.Select(figure =>
            $"\"{figure.Column}\" = CASE \"CountItemId\" {string.Join(' ', rows.Select(row => $"WHEN {command.Value(row.Cell.CountItemId)} THEN {command.Value(figure.Of(row.After!.Value))}"))} END");
        return $"UPDATE \"{_name}\" SET {string.Join(", ", figures)}{Where(command, rows)}";
    }

    private string Where(LedgerCommand command, TotalChange[] rows) =>
        $" WHERE \"OfficeId\" = {command.Value(rows[0].Cell.OfficeId)} AND \"{_startColumn}\" = {command.Value(_start(rows[0].Cell))}"
        + $" AND \"CountItemId\" IN ({string.Join(", ", rows.Select(row => command.Value(row.Cell.CountItemId)))})";
}
