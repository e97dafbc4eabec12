using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Trends;

namespace KumamotoWards.Web.Tests.Trends;

/// <summary>The official table of a yearly page, read as a person reads it.</summary>
internal sealed class OfficialTablePage(IHtmlDocument page)
{
    /// <summary>Every block: its head, its lines (year and figures) and the changes beside them.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Lines, IReadOnlyList<string> Changes)> Blocks { get; } =
        [.. page.QuerySelectorAll("table.official-table tbody").Select(Read)];

    public IReadOnlyList<string> Heads { get; } = [.. page.QuerySelectorAll("table.official-table thead th").Select(Text)];

    /// <summary>The lines as the published table has them, in its order.</summary>
    public IEnumerable<PublishedLine> Published(IReadOnlyList<string> slugs) => Blocks.Zip(slugs).SelectMany(pair => pair.First.Lines.Select((line, index) =>
        new PublishedLine(pair.Second, 2011 + index, [.. line.Skip(1).Take(8)], line[9], line[10])));

    private static (string, IReadOnlyList<IReadOnlyList<string>>, IReadOnlyList<string>) Read(IElement block) => (
        block.QuerySelector("th[scope=rowgroup]")!.ChildNodes[0].TextContent.Trim(),
        [.. block.QuerySelectorAll("tr").Select(row => (IReadOnlyList<string>)[Text(row.QuerySelector("th[scope=row]")!), .. row.QuerySelectorAll("td:not(.change)").Select(Text)])],
        [.. block.QuerySelectorAll("td.change").Select(Text)]);

    private static string Text(IElement cell) => cell.TextContent.Trim().Replace(",", "", StringComparison.Ordinal);
}
