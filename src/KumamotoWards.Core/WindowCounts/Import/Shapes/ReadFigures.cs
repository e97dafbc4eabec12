using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>A number that a file has for a cell of the ledger.</summary>
public readonly record struct ReadFigure(CellPlace Place, CountCell Cell, int Count);

/// <summary>A cell of a file that cannot be read.</summary>
/// <param name="Text">As the file has it.</param>
/// <param name="Message">Japanese: what is wrong, and what to do.</param>
public sealed record ReadProblem(CellPlace Place, string Text, string Code, string Message);

/// <summary>A sum that the file states, beside the sum of its numbers.</summary>
public sealed record ReadTotal(CellPlace Place, string Label, long InFile, long OfNumbers)
{
    public bool Agrees => InFile == OfNumbers;
}

/// <summary>All that a file says.</summary>
public sealed class FileReading
{
    /// <summary>Of its first table; null while none was found.</summary>
    public CountImportShape? Shape { get; set; }

    public List<ReadFigure> Figures { get; } = [];
    public List<ReadProblem> Problems { get; } = [];
    public List<ReadTotal> Totals { get; } = [];

    /// <summary>What was left out, in Japanese: hidden sheets, sheets and columns without counts.</summary>
    public List<string> Notes { get; } = [];

    internal void Refuse(CellPlace place, SheetCell cell, string code, string message) =>
        Problems.Add(new ReadProblem(place, cell.Text.Length > 40 ? cell.Text[..40] + "…" : cell.Text, code, message));
}
