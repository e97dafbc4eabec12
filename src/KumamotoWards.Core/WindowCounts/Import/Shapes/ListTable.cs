using KumamotoWards.Core.WindowCounts.Import.Files;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>A long list: every row has a date, an office, an item and a count.</summary>
internal sealed class ListTable(TableContext table)
{
    private readonly TableHeads _heads = table.Heads;
    private long _sum;

    public void Read(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
            if (IsTotal(row)) CheckTotal(row);
            else if (!row[_heads.CountColumn].IsBlank) ReadRow(row);
    }

    private void ReadRow(SheetRow row)
    {
        if (FormulaIn(row) is { } formula)
        {
            table.Refuse(row, formula, "formula", TimeCellText.Formula.Message);
            return;
        }
        var time = table.TimeOf(row);
        var office = _heads.OfficeColumn < 0 ? table.Office : table.FindOffice(row[_heads.OfficeColumn].Text);
        var item = table.FindItem(row[_heads.ItemColumn].Text);
        if (time is null) RefuseTime(row);
        else if (office is null) RefuseOffice(row);
        else if (item is null) table.Refuse(row, _heads.ItemColumn, "unknown-item", $"「{row[_heads.ItemColumn].Text}」という件数区分はありません。様式にある区分の名前で書いてください。");
        else _sum += table.Take(row, _heads.CountColumn, office, time.Value, item) ?? 0;
    }

    /// <summary>The first column that names the cell by a formula, whose stored value may be another row's by now.</summary>
    private int? FormulaIn(SheetRow row)
    {
        foreach (var column in (int[])[_heads.TimeColumn, _heads.OfficeColumn, _heads.ItemColumn])
            if (column >= 0 && row[column].IsFormula) return column;
        return null;
    }

    private void RefuseTime(SheetRow row)
    {
        var problem = TimeCellText.Problem(row[_heads.TimeColumn], _heads.Period)!;
        table.Refuse(row, _heads.TimeColumn, problem.Code, problem.Message);
    }

    private void RefuseOffice(SheetRow row)
    {
        if (_heads.OfficeColumn < 0) table.Refuse(row, _heads.TimeColumn, "office-missing", "どの窓口の件数か書いてありません。窓口の列を加えるか、取り込みの画面で窓口を選んでください。");
        else table.Refuse(row, _heads.OfficeColumn, "unknown-office", $"「{row[_heads.OfficeColumn].Text}」という窓口はありません。窓口一覧にある名前で書いてください。");
    }

    private bool IsTotal(SheetRow row) =>
        new[] { _heads.TimeColumn, _heads.OfficeColumn, _heads.ItemColumn }.Any(column => column >= 0 && row[column].Kind == CellKind.Text && PlainText.IsTotal(PlainText.Of(row[column].Text)));

    /// <summary>Only the sum of all rows above can be held against them; sums of groups are left out.</summary>
    private void CheckTotal(SheetRow row)
    {
        if (CountCellText.Total(row[_heads.CountColumn]) is not { } stated) return;
        if (row[_heads.TimeColumn].IsBlank || PlainText.IsTotal(PlainText.Of(row[_heads.TimeColumn].Text)))
            table.Reading.Totals.Add(new ReadTotal(table.At(row, _heads.CountColumn), "合計", stated, _sum));
    }
}
