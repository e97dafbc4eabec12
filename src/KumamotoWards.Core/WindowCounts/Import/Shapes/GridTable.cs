using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import.Files;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>
/// A table with a column for every item: our template (a row a day), a monthly history, or the published yearly table
/// (offices in merged cells, a row a fiscal year, subtotals of wards and of the city between them).
/// </summary>
internal sealed class GridTable(TableContext table)
{
    private readonly TableHeads _heads = table.Heads;
    private readonly GridSums _sums = new(table);

    // What the last row with a name in the column of offices said: cells below a merged one are blank.
    private Office? _office;
    private string? _total;
    private bool _isUnknown;

    public void Read(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (IsHead(row)) continue;
            TakeOffice(row);
            if (TotalOf(row) is { } label) _sums.Check(row, label, table.TimeOf(row));
            else if (HasNumbers(row)) ReadRow(row);
        }
    }

    private void ReadRow(SheetRow row)
    {
        if (_isUnknown) return;
        if (table.TimeOf(row) is not { } time)
        {
            var problem = TimeCellText.Problem(row[_heads.TimeColumn], _heads.Period)!;
            table.Refuse(row, _heads.TimeColumn, problem.Code, problem.Message);
        }
        else if (_office is null)
        {
            table.Refuse(row, Math.Max(_heads.OfficeColumn, 0), "office-missing", "どの窓口の件数か書いてありません。表の上か窓口の列に名前を書くか、取り込みの画面で窓口を選んでください。");
        }
        else
        {
            ReadItems(row, _office, time);
        }
    }

    private void ReadItems(SheetRow row, Office office, DateOnly time)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (column, item) in _heads.Items)
            if (table.Take(row, column, office, time, item) is { } count) counts[item.Id] = count;
        _sums.Add(time, counts);
        _sums.CheckRow(row, counts);
    }

    private void TakeOffice(SheetRow row)
    {
        if (_heads.OfficeColumn < 0)
        {
            _office = table.Office;
            return;
        }
        var cell = row[_heads.OfficeColumn];
        if (cell.IsBlank) return;
        var plain = PlainText.Of(cell.Text);
        _total = PlainText.IsTotal(plain) || table.Wards.Contains(plain) ? plain : null;
        _office = _total is null ? table.FindOffice(cell.Text) : null;
        if (cell.IsFormula && _total is null) _office = null;
        _isUnknown = _total is null && _office is null && HasNumbers(row);
        if (_isUnknown && cell.IsFormula) table.Refuse(row, _heads.OfficeColumn, "formula", TimeCellText.Formula.Message);
        else if (_isUnknown) table.Refuse(row, _heads.OfficeColumn, "unknown-office", $"「{Shorten(cell.Text)}」という窓口はありません。窓口一覧にある名前で書いてください。");
    }

    /// <summary>The label of a row of sums; null for a row of counts.</summary>
    private string? TotalOf(SheetRow row)
    {
        if (_total is not null) return _total;
        var time = row[_heads.TimeColumn];
        if (time.Kind == CellKind.Text && PlainText.IsTotal(PlainText.Of(time.Text))) return PlainText.Of(time.Text);
        // The word may stand in a column before the first number that is neither.
        if (!time.IsBlank || _heads.OfficeColumn >= 0 && !row[_heads.OfficeColumn].IsBlank) return null;
        return row.Cells.Take(_heads.Items[0].Column).Where(cell => cell.Kind == CellKind.Text).Select(cell => PlainText.Of(cell.Text)).FirstOrDefault(PlainText.IsTotal);
    }

    /// <summary>Printed tables repeat their heads on every page.</summary>
    private bool IsHead(SheetRow row) =>
        row[_heads.TimeColumn].Kind == CellKind.Text && HeadWords.Time(PlainText.Of(row[_heads.TimeColumn].Text)) is not null
        && !_heads.Items.Exists(item => CountCellText.Total(row[item.Column]) is not null);

    private bool HasNumbers(SheetRow row) => _heads.Items.Exists(item => CountCellText.Read(row[item.Column]) is not (null, null));

    private static string Shorten(string text) => text.Length > 30 ? text[..30] + "…" : text;
}
