using System.Buffers.Binary;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>
/// Tells by its content what a file is; its name and what the browser calls it are not asked. A file that is two things at
/// once, or carries a program, is refused with <see cref="AttachmentRefusedException"/>.
/// </summary>
public static class AttachmentContent
{
    private static ReadOnlySpan<byte> Pdf => "%PDF-"u8;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="AttachmentRefusedException">Not one of the sorts that may be attached.</exception>
    public static AttachmentType TypeOf(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.IsEmpty) throw new AttachmentRefusedException("empty", "中身がありません。もう一度保存してから選んでください");
        if (bytes.StartsWith(Zip)) return OfficePackage.TypeOf(content);
        if (bytes.StartsWith(Compound)) return OldOfficeFile.TypeOf(bytes);
        var type = bytes.StartsWith(Pdf) ? AttachmentType.Pdf : bytes.StartsWith(Png) ? AttachmentType.Png : bytes.StartsWith(Jpeg) ? AttachmentType.Jpeg : (AttachmentType?)null;
        if (type is null) throw AttachmentRefusedException.OtherSort();
        if (!IsWhole(type.Value, bytes)) throw AttachmentRefusedException.Broken();
        if (IsPackageToo(bytes)) throw new AttachmentRefusedException("two-sorts", "ほかの種類のファイルが中に隠れています。元のファイルから作り直してください");
        return type.Value;
    }

    private static bool IsWhole(AttachmentType type, ReadOnlySpan<byte> bytes) => type switch
    {
        AttachmentType.Pdf => bytes[^Math.Min(bytes.Length, 2048)..].IndexOf("%%EOF"u8) >= 0,
        AttachmentType.Png => EndOfPng(bytes) == bytes.Length,
        // Telephones write more behind the picture: it is enough that the picture ends somewhere.
        AttachmentType.Jpeg => bytes.LastIndexOf<byte>([0xFF, 0xD9]) > Jpeg.Length,
        _ => true,
    };

    /// <summary>Where the chunk IEND ends; -1 when there is none, or the first is no header.</summary>
    private static int EndOfPng(ReadOnlySpan<byte> bytes)
    {
        const int Frame = 12;
        for (var at = Png.Length; at + Frame <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var name = bytes.Slice(at + 4, 4);
            if (length > (uint)(bytes.Length - at - Frame) || at == Png.Length && !name.SequenceEqual("IHDR"u8)) return -1;
            at += Frame + (int)length;
            if (name.SequenceEqual("IEND"u8)) return at;
        }
        return -1;
    }

    /// <summary>A zip's directory stands at the end of a file: programs that open zips would take this one for their own.</summary>
    private static bool IsPackageToo(ReadOnlySpan<byte> bytes)
    {
        const int Record = 22;
        if (bytes.Length < Record) return false;
        var tail = bytes[^Math.Min(bytes.Length, Record + ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
            if (at + Record <= tail.Length && at + Record + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + Record - 2)..]) <= tail.Length) return true;
        return false;
    }
}

/// <summary>A file that may not be attached.</summary>
/// <param name="code">For tests and logs: <c>macros</c>, <c>two-sorts</c>….</param>
/// <param name="message">Japanese; says what to do, and follows 「名前」は.</param>
public sealed class AttachmentRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    internal static AttachmentRefusedException OtherSort() => new("other-sort", $"添付できる種類ではありません。{AttachmentTypes.Words}にしてください");

    internal static AttachmentRefusedException Broken() => new("broken", "壊れているか、途中で切れています。元のファイルを開いて保存し直してください");

    internal static AttachmentRefusedException Macros() => new("macros", "マクロが入っているため添付できません。マクロのない形式（.docx、.xlsx、.pptx）で保存し直してください");

    internal static AttachmentRefusedException TooLargeInside() => new("too-large-inside", "中身を広げると大きすぎるため添付できません。必要なところだけを新しいファイルに写してください");
}
