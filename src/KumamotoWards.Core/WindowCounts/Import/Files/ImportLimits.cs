namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>How much of a file is read at most: beyond it a file is refused, so that no file can fill the memory.</summary>
public static class ImportLimits
{
    /// <summary>Of the file as sent, in bytes.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>Of a workbook after decompression, in bytes, over all its parts.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    /// <summary>How many times its size a larger part may grow by decompression; workbooks of numbers stay below 30.</summary>
    public const int UnpackedRatio = 150;

    /// <summary>Parts below this size may be packed as tightly as they like.</summary>
    public const long FreeRatioBytes = 8L * 1024 * 1024;

    public const int Parts = 2_000;
    public const int Sheets = 100;

    /// <summary>Rows with something in them, over all sheets.</summary>
    public const int Rows = 200_000;

    /// <summary>Columns with something in them.</summary>
    public const int Columns = 300;

    /// <summary>Cells with something in them, over all sheets.</summary>
    public const int Cells = 4_000_000;

    /// <summary>Of one field of a CSV file, in characters.</summary>
    public const int FieldLength = 2_000;

    public const string RowsText = "200,000";
    public const string SizeText = "20MB";
}
