using System.Xml;

namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>Which part of a workbook holds which sheet.</summary>
internal sealed class SheetNames
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<(string Name, string Id)> _sheets = [];
    private readonly Dictionary<string, string> _targets = [];

    /// <summary>Reads the part if it is one that names sheets.</summary>
    public bool Take(string path, XmlReader xml)
    {
        if (path.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)) TakeSheets(xml);
        else if (path.Equals("xl/_rels/workbook.xml.rels", StringComparison.OrdinalIgnoreCase)) TakeTargets(xml);
        else return false;
        return true;
    }

    public Dictionary<string, SheetScan> Join(Dictionary<string, SheetScan> scans)
    {
        var joined = new Dictionary<string, SheetScan>();
        foreach (var (name, id) in _sheets)
            if (_targets.TryGetValue(id, out var target) && scans.TryGetValue(target, out var scan)) joined.TryAdd(name, scan);
        return joined;
    }

    private void TakeSheets(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sheet") continue;
            var id = xml.GetAttribute("id", Relationships) ?? xml.GetAttribute("id", StrictRelationships);
            if (id is null || xml.GetAttribute("name") is not { } name) continue;
            if (_sheets.Count == ImportLimits.Sheets) throw ImportFileException.TooLargeInside();
            _sheets.Add((name, id));
        }
    }

    private void TakeTargets(XmlReader xml)
    {
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                _targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }
}
