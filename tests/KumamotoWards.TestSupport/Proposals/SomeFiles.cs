using System.IO.Compression;
using System.Text;

namespace KumamotoWards.TestSupport.Proposals;

/// <summary>Files to attach, good ones and others, as small as they can be.</summary>
public static class SomeFiles
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9, .. "what a telephone adds"u8];

    public static byte[] Word { get; } = Package(("[Content_Types].xml", Types("wordprocessingml.document.main+xml")), ("word/document.xml", "<w/>"));

    public static byte[] Excel { get; } = Package(("[Content_Types].xml", Types("spreadsheetml.sheet.main+xml")), ("xl/workbook.xml", "<w/>"));

    public static byte[] PowerPoint { get; } = Package(("[Content_Types].xml", Types("presentationml.presentation.main+xml")), ("ppt/presentation.xml", "<p/>"));

    public static byte[] Program { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, .. "This program cannot be run in DOS mode."u8];

    /// <summary>A compound file whose directory names these streams.</summary>
    public static byte[] OldOffice(params string[] streams) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(string.Join('\0', streams))];

    public static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(package.CreateEntry(name).Open());
                part.Write(text);
            }
        return bytes.ToArray();
    }

    public static string Types(string main) =>
        $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.{main}"/></Types>""";
}
