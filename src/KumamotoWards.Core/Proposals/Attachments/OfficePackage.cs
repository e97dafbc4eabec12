using System.IO.Compression;
using System.Xml;

namespace KumamotoWards.Core.Proposals.Attachments;

/// <summary>A zip that must be a document of Word, Excel or PowerPoint, without macros, and of a sensible size when unpacked.</summary>
internal static class OfficePackage
{
    private const string Types = "[Content_Types].xml";

    private static readonly (string MainPart, AttachmentType Type)[] Sorts =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", AttachmentType.Word),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", AttachmentType.Excel),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", AttachmentType.PowerPoint),
    ];

    public static AttachmentType TypeOf(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (package.Entries.Count > AttachmentLimits.Parts) throw AttachmentRefusedException.TooLargeInside();
            // Before anything of it is read: the list of types may be the bomb.
            Unpack(package);
            return Read(package);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw AttachmentRefusedException.Broken();
        }
    }

    private static AttachmentType Read(ZipArchive package)
    {
        var names = package.Entries.Select(part => part.FullName.Replace('\\', '/').TrimStart('/')).ToList();
        if (names.Exists(IsProgram)) throw AttachmentRefusedException.Macros();
        if (names.Exists(name => name.Split('/').Contains("..")) || package.GetEntry(Types) is not { } types) throw AttachmentRefusedException.OtherSort();
        var contents = ContentTypes(types);
        if (contents.Exists(each => each.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))) throw AttachmentRefusedException.Macros();
        var found = Sorts.Where(sort => contents.Contains(sort.MainPart)).ToList();
        return found.Count == 1 ? found[0].Type : throw AttachmentRefusedException.OtherSort();
    }

    private static bool IsProgram(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(name).ToLowerInvariant() is ".exe" or ".dll" or ".js" or ".vbs" or ".bat" or ".cmd" or ".ps1";

    private static List<string> ContentTypes(ZipArchiveEntry types)
    {
        List<string> found = [];
        using var bytes = types.Open();
        using var xml = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) found.Add(type);
        return found;
    }

    /// <summary>What the parts claim to unpack to is not believed.</summary>
    private static void Unpack(ZipArchive package)
    {
        var buffer = new byte[81_920];
        var total = 0L;
        foreach (var part in package.Entries)
        {
            using var bytes = part.Open();
            var ofPart = 0L;
            for (int read; (read = bytes.Read(buffer)) > 0;)
            {
                (ofPart, total) = (ofPart + read, total + read);
                if (total > AttachmentLimits.UnpackedBytes || ofPart > AttachmentLimits.FreeRatioBytes && ofPart > part.CompressedLength * AttachmentLimits.UnpackedRatio)
                    throw AttachmentRefusedException.TooLargeInside();
            }
        }
    }
}
