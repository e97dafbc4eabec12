using System.IO.Compression;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>What an import would do with a number of the file.</summary>
public enum ImportOutcome
{
    /// <summary>新規: the cell is blank.</summary>
    New = 1,

    /// <summary>変更: the cell has another number.</summary>
    Changed = 2,

    /// <summary>変更なし</summary>
    Unchanged = 3,

    /// <summary>取り込めない: as long as there is one, nothing is imported.</summary>
    Refused = 4,

    /// <summary>対象外: of another unit, and left out as the person asked.</summary>
    LeftOut = 5,
}

/// <summary>A number of the file, and what becomes of it.</summary>
/// <param name="Cell">The default where the file names no cell of the ledger.</param>
/// <param name="Before">What stands in the cell; null = blank.</param>
/// <param name="After">The number of the file; null where it could not be read.</param>
/// <param name="UnitId">The unit that the person would write as; 0 where none.</param>
/// <param name="Text">As the file has it, where it could not be read; else blank.</param>
/// <param name="Code">Why it is refused or left out; else blank.</param>
/// <param name="Message">The same in Japanese, with what to do.</param>
public sealed record ImportRow(
    ImportOutcome Outcome, CellPlace Place, CountCell Cell, int? Before, int? After, int UnitId, bool IsOnBehalf, string Text, string Code, string Message);

/// <summary>How a person wants a file read.</summary>
/// <param name="Office">Slug of the office whose counts they are where the file does not say so.</param>
/// <param name="LeavesOthersOut">Numbers that the person may not write are left out, instead of refused.</param>
/// <param name="OnBehalfReason">Why another unit of the ward imports (代行入力).</param>
public sealed record ImportOptions(string? Office = null, bool LeavesOthersOut = false, string? OnBehalfReason = null);

/// <summary>The dry run of a file: every number with its fate, in the order of the file.</summary>
public sealed record CheckedImport(
    string? Office, bool LeavesOthersOut, IReadOnlyList<ImportRow> Rows, IReadOnlyList<ReadTotal> Totals, IReadOnlyList<string> Notes)
{
    public int Count(ImportOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <summary>Sums that the file states and its numbers do not make.</summary>
    public IEnumerable<ReadTotal> WrongTotals => Totals.Where(total => !total.Agrees);

    /// <summary>Small enough to be kept beside the file; the same findings make the same bytes.</summary>
    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            CheckedImportFormat.Write(packed, this);
        return bytes.ToArray();
    }

    public static CheckedImport Unpack(byte[] packed)
    {
        using var bytes = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return CheckedImportFormat.Read(bytes);
    }
}
