using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>The icons of the portal, drawn on a 24 grid with 2px round strokes and hidden from readers.</summary>
public static class Icons
{
    private const string Octagon = "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z";
    private const string Circle = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z";
    private const string Exclamation = "M12 7.5v5.5M12 16.4v.1";

    private static readonly FrozenDictionary<string, IHtmlContent> Drawings = new Dictionary<string, string>
    {
        ["agency"] = Line("M12 5l8 14H4z"),
        ["arrow-right"] = Line("M4 12h16M13.5 5.5L20 12l-6.5 6.5"),
        ["check"] = Line("M5 12.5l4.5 4.5L19 7.5"),
        ["check-circle"] = Line(Circle + "M8 12.2l2.9 2.9L16.2 9.6"),
        ["chevron-down"] = Line("M6 9.5l6 6l6-6"),
        ["chevron-left"] = Line("M14.5 5.5L8 12l6.5 6.5"),
        ["chevron-right"] = Line("M9.5 5.5L16 12l-6.5 6.5"),
        ["clip"] = Line("M20 11.5l-8.3 8.3a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8"),
        ["clock"] = Line(Circle + "M12 7v5.3l3.4 2.2"),
        ["close"] = Line("M5 5l14 14M19 5L5 19"),
        ["declined"] = Line(Circle + Exclamation),
        ["download"] = Line("M12 3.5v12M6.5 10.5L12 16l5.5-5.5M3.5 20.5h17"),
        ["error"] = Line(Octagon + Exclamation),
        ["full"] = Solid("M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z"),
        ["info"] = Line(Circle + "M12 7.5v.1M12 11v5.5"),
        ["lock"] = Line("M6 11h12v9.5H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"),
        ["menu"] = Line("M3 5.5h18M3 12h18M3 18.5h18"),
        ["message"] = Line("M4 4.5h16v11.5h-9L7 20v-4H4z"),
        ["minus"] = Line("M5 12h14"),
        ["offline"] = Line("M3 3l18 18M3.5 9.2A13 13 0 0 1 7 6.9M11.5 5.6a13 13 0 0 1 9 3.6M6.8 13a8 8 0 0 1 3.2-2M14.8 11.3a8 8 0 0 1 2.4 1.7M9.8 16.4a3.4 3.4 0 0 1 3.6-.6M12 20v.1"),
        ["partial"] = Line("M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z", "M12 4a8 8 0 0 1 0 16z"),
        ["pencil"] = Line("M4 20l1-4.5L16.2 4.3a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19z"),
        ["plus"] = Line("M12 5v14M5 12h14"),
        ["print"] = Line("M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 13.5h10v7H7z"),
        ["return"] = Line("M8.5 4.5L4 9l4.5 4.5M4 9h10.5a5.2 5.2 0 0 1 0 10.5H9"),
        ["search"] = Line("M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.5 15.5L20.5 20.5"),
        ["warning"] = Line("M12 3.5L22 20.5H2zM12 10v5M12 17.6v.1"),
    }.ToFrozenDictionary(drawing => drawing.Key, drawing => (IHtmlContent)new HtmlString(drawing.Value));

    /// <exception cref="ArgumentException">There is no icon of this name.</exception>
    public static IHtmlContent Draw(string name) => Drawings.TryGetValue(name, out var drawing)
        ? drawing
        : throw new ArgumentException($"There is no icon \"{name}\". Known: {string.Join(", ", Names)}.", nameof(name));

    public static IEnumerable<string> Names => Drawings.Keys.Order(StringComparer.Ordinal);

    private static string Line(string path, string? filled = null) =>
        $"""<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="{path}"/>{(filled is null ? "" : $"""<path d="{filled}" fill="currentColor" stroke="none"/>""")}</svg>""";

    private static string Solid(string path) =>
        $"""<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true"><path d="{path}"/></svg>""";
}
