namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>What a file is by its content; its name is not asked.</summary>
internal enum FileSort
{
    Text,
    Package,
    CompoundFile,
    Binary,
}

internal static class FileSignature
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> EmptyZip => "PK\u0005\u0006"u8;

    /// <summary>The container of .xls, .doc and of encrypted workbooks.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Unprintable => [0, 1, 2, 3];

    /// <summary>EncryptedPackage, as the container names the stream.</summary>
    private static ReadOnlySpan<byte> Encrypted => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    public static FileSort Of(ReadOnlySpan<byte> content) =>
        content.StartsWith(Zip) || content.StartsWith(EmptyZip) ? FileSort.Package
        : content.StartsWith(Compound) ? FileSort.CompoundFile
        : HasUnicodeMark(content) ? FileSort.Text
        : content[..Math.Min(content.Length, 8192)].ContainsAny(Unprintable) || content.StartsWith("%PDF"u8) ? FileSort.Binary
        : FileSort.Text;

    public static bool IsEncrypted(ReadOnlySpan<byte> compound) => compound.IndexOf(Encrypted) >= 0;

    /// <summary>UTF-16 text has zeros in it.</summary>
    private static bool HasUnicodeMark(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]);
}
