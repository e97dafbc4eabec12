namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>How a cell looks.</summary>
public enum ExcelLook
{
    Plain = 0,

    /// <summary>Large and bold.</summary>
    Title,

    /// <summary>Grey, bold, in the middle, wrapped, with borders.</summary>
    Head,

    /// <summary>Text with borders.</summary>
    Text,

    /// <summary>12,345 with borders.</summary>
    Count,

    /// <summary>12,345, bold on grey, with borders.</summary>
    Total,

    /// <summary>2026/11/20 with borders.</summary>
    Date,

    /// <summary>A place without a number: grey, with borders.</summary>
    Closed,

    /// <summary>+8.6 with its sign, with borders.</summary>
    Change,

    /// <summary>The same, bold on grey.</summary>
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

    /// <summary>Small.</summary>
    Note,
}

/// <summary>A cell of a workbook.</summary>
/// <param name="Value">A text, a number, a <see cref="DateOnly"/> or null. A text is never taken for a formula.</param>
/// <param name="Formula">Worked out by the spreadsheet, as <c>SUM(C7:C36)</c>; <paramref name="Value"/> is its value now.</param>
public sealed record ExcelCell(object? Value, ExcelLook Look = ExcelLook.Plain, string? Formula = null)
{
    public static readonly ExcelCell Nothing = new((object?)null);
}

/// <summary>A sheet of a workbook, row by row from the top left.</summary>
/// <param name="Name">At most 31 characters; signs that Excel does not take are replaced.</param>
public sealed record ExcelSheet(string Name, IReadOnlyList<IReadOnlyList<ExcelCell>> Rows)
{
    /// <summary>In characters, from the first column; the others have Excel's own width.</summary>
    public IReadOnlyList<double> ColumnWidths { get; init; } = [];

    /// <summary>Ranges drawn as one cell, as <c>A1:C1</c>.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Rows that stay on the screen; they repeat on every printed page too.</summary>
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }
    public bool IsLandscape { get; init; }

    /// <summary>Rows after which a printed page ends.</summary>
    public IReadOnlyList<int> PageBreaksAfter { get; init; } = [];

    /// <summary>At the left of every printed page's foot; at its right stand the page and how many there are.</summary>
    public string? Footer { get; init; }

    /// <summary>Heights in points by row number, where a row has more than one line.</summary>
    public IReadOnlyDictionary<int, double> RowHeights { get; init; } = new Dictionary<int, double>();
}
