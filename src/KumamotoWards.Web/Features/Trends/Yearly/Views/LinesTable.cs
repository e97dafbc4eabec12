namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>The figures of the lines as a table: a row each, a column for each year.</summary>
/// <param name="Head">What a row is: 区.</param>
/// <param name="Unit">件, 千件, %: beside 表で見る.</param>
/// <param name="ChangeHead">Of the last column; null where there is none.</param>
public sealed record LinesTable(string Caption, string Head, string Unit, IReadOnlyList<LinesColumn> Columns, IReadOnlyList<string>? ChangeHead, IReadOnlyList<LinesRow> Rows)
{
    private const int MostYearsAcross = 20;

    /// <summary>More years than a sheet of paper takes beside each other stand below each other.</summary>
    public bool IsByYear => Columns.Count > MostYearsAcross;
}

/// <summary>A year at the head of a column.</summary>
/// <param name="Name">平成25, or 平25 where there are many.</param>
/// <param name="Note">2013, and 速報 for a year that is not final.</param>
/// <param name="Mark">A class: preliminary, sample or none.</param>
public sealed record LinesColumn(string Name, string Note, string? Mark);

/// <summary>A row of figures as they are printed.</summary>
public sealed record LinesRow(string Name, bool IsTotal, IReadOnlyList<LinesCell> Cells, string? Change);

/// <summary>A figure, and in small type what belongs to it.</summary>
public sealed record LinesCell(string Text, string? Small = null);
