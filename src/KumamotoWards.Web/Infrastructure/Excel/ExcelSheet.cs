namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>How a cell looks.</summary>
public enum ExcelLook
{
    Plain = 0,

    /// <summary>Large and bold, over the cells at its right too.</summary>
    Title,

    /// <summary>The same, going on in another line within its own cell.</summary>
    LongTitle,

    /// <summary>Grey, bold, in the middle, wrapped, with borders.</summary>
    Head,

    /// <summary>Text with borders.</summary>
    Text,

    /// <summary>12,345 with borders.</summary>
    Count,

    /// <summary>12,345, bold on grey, with borders.</summary>
    Total,

    /// <summary>12,345 on grey, with borders.</summary>
    CountTotal,

    /// <summary>2026/11/20 with borders.</summary>
    Date,

    /// <summary>2026-11-20 with borders, as programs read it.</summary>
    IsoDate,

    /// <summary>A number as it is, without commas, with borders.</summary>
    Number,

    /// <summary>A place without a number: grey, with borders.</summary>
    Closed,

    /// <summary>+8.6 with its sign, bold, with borders.</summary>
    Change,

    /// <summary>The same on grey.</summary>
    ChangeTotal,

    /// <summary>Bold, in the middle of its height, wrapped, with borders.</summary>
    Name,

    /// <summary>The same on grey.</summary>
    NameTotal,

    /// <summary>Text at the right, where others of the column have numbers: —.</summary>
    Absent,

    /// <summary>The same on grey.</summary>
    AbsentTotal,

    /// <summary>Text in the middle, with borders.</summary>
    Centre,

    /// <summary>The same on grey.</summary>
    CentreTotal,

    /// <summary>12,345, bold, with borders.</summary>
    Main,

    /// <summary>Text with borders that goes on in another line where it is long.</summary>
    Paragraph,

    /// <summary>Small, going on in another line where it is long.</summary>
    Note,

    /// <summary>Small, at the right.</summary>
    NoteEnd,
}

/// <summary>A text with a smaller one in the line below.</summary>
public sealed record ExcelCaption(string Text, string Small)
{
    public override string ToString() => $"{Text}\n{Small}";
}

/// <summary>A cell of a workbook.</summary>
/// <param name="Value">A text, a caption, a number, a <see cref="DateOnly"/> or null. A text is never taken for a formula.</param>
/// <param name="Formula">Worked out by the spreadsheet, as <c>SUM(C7:C36)</c>; <paramref name="Value"/> is its value now.</param>
public sealed record ExcelCell(object? Value, ExcelLook Look = ExcelLook.Plain, string? Formula = null)
{
    public static readonly ExcelCell Nothing = new((object?)null);
}

/// <summary>A sheet of a workbook, row by row from the top left.</summary>
/// <param name="Name">At most 31 characters; what Excel does not take in it is replaced.</param>
public sealed record ExcelSheet(string Name, IReadOnlyList<IReadOnlyList<ExcelCell>> Rows)
{
    /// <summary>Points; what Excel gives Japanese text of its usual size. Without it rows come out too low for it.</summary>
    public const double UsualRowHeight = 18.75;

    /// <summary>In characters, from the first column; the others have Excel's own width.</summary>
    public IReadOnlyList<double> ColumnWidths { get; init; } = [];

    /// <summary>Ranges drawn as one cell, as <c>A1:C1</c>.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Rows that stay on the screen; they repeat on every printed page too.</summary>
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }
    public bool IsLandscape { get; init; }

    /// <summary>Everything is drawn on one page; else the columns are, and the rows go on.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>Rows after which a printed page ends.</summary>
    public IReadOnlyList<int> PageBreaksAfter { get; init; } = [];

    /// <summary>At the left of every printed page's foot.</summary>
    public string? Footer { get; init; }

    /// <summary>At its right, before the page and how many there are: whose it is and of which moment.</summary>
    public string? Stamp { get; init; }

    /// <summary>Heights in points by row number, where a row is not of the usual height.</summary>
    public IReadOnlyDictionary<int, double> RowHeights { get; init; } = new Dictionary<int, double>();
}
