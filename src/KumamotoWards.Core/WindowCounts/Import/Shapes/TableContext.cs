using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>A table while it is read: what its heads and titles say, and where what is read goes.</summary>
internal sealed class TableContext
{
    private readonly Dictionary<CountCell, CellPlace> _places = [];
    private readonly Dictionary<string, Office?> _offices = [];
    private readonly Dictionary<string, CountItem?> _items = [];
    private readonly Sheet _sheet;
    private readonly ImportNames _names;

    public TableContext(Sheet sheet, TableHeads heads, ImportNames names, Office? office, IReadOnlyList<SheetRow> above, FileReading reading)
    {
        (_sheet, _names, Heads, Reading) = (sheet, names, heads, reading);
        var titles = above.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).Select(cell => cell.Text).Append(sheet.Name).ToList();
        Office = titles.Select(names.FindOffice).FirstOrDefault(found => found is not null) ?? office;
        Month = titles.Select(text => JapaneseDateText.TryReadMonth(text, out var month) || JapaneseDateText.TryReadDay(text, out month) ? month : (DateOnly?)null)
            .FirstOrDefault(month => month is not null) is { } first ? new DateOnly(first.Year, first.Month, 1) : null;
    }

    public TableHeads Heads { get; }
    public FileReading Reading { get; }

    /// <summary>Of the whole table, by its titles or as chosen; null when nothing says so.</summary>
    public Office? Office { get; }

    /// <summary>Of the whole table, by its titles.</summary>
    public DateOnly? Month { get; }

    public IReadOnlyList<string> Wards => _names.Wards;

    public CellPlace At(SheetRow row, int column) => new(_sheet.Name, row.Number, column);

    // A long list repeats a few names a hundred thousand times.
    public Office? FindOffice(string text) => Remembered(_offices, text, _names.FindOffice);

    public CountItem? FindItem(string text) => Remembered(_items, text, name => _names.FindItem(name));

    public DateOnly? TimeOf(SheetRow row) => row[Heads.TimeColumn] is { IsFormula: false } cell ? TimeCellText.Read(cell, Heads.Period, Month) : null;

    public void Refuse(SheetRow row, int column, string code, string message) => Reading.Refuse(At(row, column), row[column], code, message);

    /// <returns>The number read, or null where there is none or it is refused.</returns>
    public int? Take(SheetRow row, int column, Office office, DateOnly start, CountItem item)
    {
        var (count, problem) = CountCellText.Read(row[column]);
        if (problem is not null) Refuse(row, column, problem.Code, problem.Message);
        if (count is not { } number) return null;
        var cell = new CountCell(office.Id, Heads.Period, start, item.Id);
        if (_places.TryAdd(cell, At(row, column))) Reading.Figures.Add(new ReadFigure(At(row, column), cell, number));
        else Refuse(row, column, "duplicate-cell", $"{_places[cell]} と同じ日付・窓口・区分です。どちらか 1つにしてください。");
        return number;
    }

    /// <summary>A column with numbers that nobody knows where to put is said, not dropped in silence.</summary>
    public void NoteUnknownColumns(IEnumerable<SheetRow> data)
    {
        var rows = data.ToList();
        foreach (var (column, head) in Heads.Unknown)
            if (rows.Exists(row => CountCellText.Total(row[column]) is not null))
                Reading.Notes.Add($"{new CellPlace(_sheet.Name, Math.Max(1, rows[0].Number - 1), column)} の列「{head}」は件数区分の名前ではないため、取り込みません。");
    }

    private static T? Remembered<T>(Dictionary<string, T?> known, string text, Func<string, T?> find) where T : class
    {
        if (!known.TryGetValue(text, out var found) && known.Count < 10_000) known[text] = found = find(text);
        return found;
    }
}
