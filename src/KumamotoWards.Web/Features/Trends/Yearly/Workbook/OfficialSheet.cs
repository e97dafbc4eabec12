using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Features.Trends.Wording;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>A part of the official table in its layout, as the city publishes it; sums are formulas where they hold.</summary>
internal sealed class OfficialSheet(OfficialTable table, OfficialPart part, OfficialNotes notes)
{
    private const int FirstFigure = 2;
    private const int HeadRows = 3;

    private readonly List<IReadOnlyList<ExcelCell>> _rows = [];
    private readonly List<string> _merged = [];
    private readonly List<int> _breaks = [];
    private readonly Dictionary<int, double> _heights = [];
    private readonly OfficialSums _sums = new(table, FirstFigure);
    private readonly OfficialPaper _paper = new(table, part, notes);

    private int FirstChange => FirstFigure + table.Columns.Count;

    private int LastColumn => FirstChange + part.Pairs.Count - 1;

    public ExcelSheet Write()
    {
        WriteHead();
        foreach (var page in _paper.Pages)
        {
            if (_rows.Count > HeadRows) _breaks.Add(_rows.Count);
            foreach (var block in page) WriteBlock(block);
        }
        WriteNotes();
        return new ExcelSheet($"公表様式 {part.Span.From.OfficialLabel}-{part.Span.To.OfficialLabel}", _rows)
        {
            ColumnWidths = _paper.Widths,
            Merged = _merged,
            FrozenRows = HeadRows,
            FrozenColumns = FirstFigure,
            IsLandscape = true,
            IsOnePage = _paper.Pages.Count == 1,
            PageBreaksAfter = _breaks,
            Footer = notes.Foot(),
            RowHeights = _heights,
        };
    }

    private void WriteHead()
    {
        var row = Enumerable.Repeat(ExcelCell.Nothing, LastColumn + 1).ToArray();
        row[0] = new(_paper.Title, ExcelLook.LongTitle);
        // The unit stands at the right end of the title, where nothing of the title reaches.
        if (_paper.HasUnitBesideTitle) row[LastColumn] = new(OfficialPaper.Unit, ExcelLook.NoteEnd);
        Merge(0, 1, LastColumn - (_paper.HasUnitBesideTitle ? 1 : 0), 1);
        _rows.Add(row);
        _rows.Add(HeadRow(first: true));
        _rows.Add(HeadRow(first: false));
        foreach (var (index, height) in _paper.HeadHeights.Index()) _heights[index + 1] = height;
        MergeHeads();
    }

    /// <summary>Below the table and as wide as it.</summary>
    private void WriteNotes()
    {
        _rows.Add([]);
        _heights[_rows.Count] = OfficialPaper.LineHeight;
        foreach (var note in notes.Lines())
        {
            _rows.Add([new(note, ExcelLook.Note)]);
            _heights[_rows.Count] = _paper.HeightOfNote(note);
            Merge(0, _rows.Count, LastColumn, _rows.Count);
        }
    }

    private List<ExcelCell> HeadRow(bool first)
    {
        List<object?> heads = first ? ["窓口", "年度"] : [null, null];
        foreach (var group in table.Columns.Groups)
        {
            if (group.Items.Count == 1) heads.Add(first ? group.Name : null);
            else heads.AddRange(group.Items.Select((item, index) => first ? index == 0 ? group.Name : null : item.Channel ?? item.Name));
        }
        if (table.Columns.HasSubtotal) heads.Add(first ? "小計" : null);
        if (table.Columns.LeftOut is { } leftOut) heads.Add(first ? new ExcelCaption("小計", $"{leftOut}抜き") : null);
        heads.AddRange(part.Pairs.Select((pair, index) => first ? index == 0 ? $"増減率（%、{table.Query.Basis.Label()}）" : null : (object?)new ExcelCaption(YearText.Pair(pair.From, pair.To), table.PairNote(pair.From, pair.To))));
        return heads.ConvertAll(head => new ExcelCell(head, ExcelLook.Head));
    }

    private void MergeHeads()
    {
        Merge(0, 2, 0, HeadRows);
        Merge(1, 2, 1, HeadRows);
        var column = FirstFigure;
        foreach (var group in table.Columns.Groups)
        {
            if (group.Items.Count == 1) Merge(column, 2, column, HeadRows);
            else Merge(column, 2, column + group.Items.Count - 1, 2);
            column += group.Items.Count;
        }
        for (; column < FirstChange; column++) Merge(column, 2, column, HeadRows);
        if (part.Pairs.Count > 1) Merge(FirstChange, 2, LastColumn, 2);
    }

    private void WriteBlock(OfficialBlock block)
    {
        var top = _rows.Count + 1;
        var isTotal = block.Row.Office is null;
        for (var line = 0; line < block.Lines.Count; line++)
        {
            _rows.Add(Line(block, line, isTotal));
            _heights[_rows.Count] = OfficialPaper.HeightOfALine(block);
        }
        if (block.Lines.Count > 1)
            foreach (var column in Enumerable.Range(FirstChange, part.Pairs.Count).Prepend(0)) Merge(column, top, column, _rows.Count);
        _sums.Wrote(block, top);
    }

    private List<ExcelCell> Line(OfficialBlock block, int line, bool isTotal)
    {
        var year = block.Lines[line];
        var number = _rows.Count + 1;
        object? name = line > 0 ? null : block.Notes.Count == 0 ? block.Name : new ExcelCaption(block.Name, string.Join('\n', block.Notes));
        List<ExcelCell> cells =
        [
            new(name, isTotal ? ExcelLook.NameTotal : ExcelLook.Name),
            new($"{year.Year.OfficialLabel} {table.Mark(year)}".TrimEnd(), isTotal ? ExcelLook.CentreTotal : ExcelLook.Centre),
        ];
        for (var index = 0; index < table.Columns.Columns.Count; index++)
            cells.Add(Figure(year.Cells[table.Columns.Columns[index]], isTotal ? ExcelLook.CountTotal : ExcelLook.Count, isTotal ? _sums.OfParts(block, line, index) : null));
        if (table.Columns.HasSubtotal) cells.Add(Figure(year.Subtotal, isTotal ? ExcelLook.CountTotal : ExcelLook.Count, _sums.Subtotal(number)));
        if (table.Columns.LeftOut is not null) cells.Add(Figure(year.ComparableSubtotal, isTotal ? ExcelLook.Total : ExcelLook.Main, _sums.Comparable(number)));
        cells.AddRange(block.Changes.Select(change => Change(line == 0 ? change : null, line == 0, isTotal)));
        return cells;
    }

    private static ExcelCell Figure(FigureCell cell, ExcelLook look, string? formula) => cell.Kind switch
    {
        FigureCellKind.Number => new(cell.Value, look, formula),
        FigureCellKind.Blank => new("未入力", look is ExcelLook.Total or ExcelLook.CountTotal ? ExcelLook.AbsentTotal : ExcelLook.Absent),
        FigureCellKind.NotHandled => new("—", look is ExcelLook.Total or ExcelLook.CountTotal ? ExcelLook.AbsentTotal : ExcelLook.Absent),
    };

    private static ExcelCell Change(Comparison? change, bool isWritten, bool isTotal) =>
        change?.Percent is { } percent ? new(percent, isTotal ? ExcelLook.ChangeTotal : ExcelLook.Change)
        : new(isWritten ? "-" : null, isTotal ? ExcelLook.AbsentTotal : ExcelLook.Absent);

    private void Merge(int left, int top, int right, int bottom)
    {
        if (left != right || top != bottom) _merged.Add($"{ExcelFile.CellName(left, top)}:{ExcelFile.CellName(right, bottom)}");
    }
}
