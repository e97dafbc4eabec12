using System.Text;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>
/// A compound file of Office before 2007, told by the name of its main stream. Macros are seen where they stand in streams of
/// their own; a presentation hides them deeper, so the download keeps the mark by which Office opens it without them.
/// </summary>
internal static class OldOfficeFile
{
    public static AttachmentType TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (Has(bytes, "EncryptedPackage")) throw new AttachmentRefusedException("encrypted", "パスワードが付いているため、中身を確かめられません。パスワードを外して保存し直してください");
        if (Has(bytes, "_VBA_PROJECT") || Has(bytes, "Macros")) throw AttachmentRefusedException.Macros();
        return Has(bytes, "WordDocument") ? AttachmentType.OldWord
            : Has(bytes, "PowerPoint Document") ? AttachmentType.OldPowerPoint
            : Has(bytes, "Workbook") ? AttachmentType.OldExcel
            : throw AttachmentRefusedException.OtherSort();
    }

    /// <summary>The directory names streams in UTF-16, ended by a zero.</summary>
    private static bool Has(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
