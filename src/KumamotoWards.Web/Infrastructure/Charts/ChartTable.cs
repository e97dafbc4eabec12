using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The figures of a chart as a table, folded away under 表で見る.</summary>
/// <param name="Columns">The heads; the first is of the row heads.</param>
/// <param name="Rows">A row head and its cells. In heads and cells what follows a line break stands below, in small type.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>What stands where there is no figure.</summary>
    public const string NoFigure = "—";

    /// <summary>12,345, or — where there is no figure.</summary>
    public static string Cell(long? value) => value is { } count ? Figures.Count(count) : NoFigure;

    public void WriteTo(ChartMarkup markup, string caption)
    {
        markup.Write($"<details class=\"chart-table\"><summary>表で見る<span class=\"visually-hidden\">：{caption}</span></summary>");
        markup.Write($"<div class=\"table-scroll\" role=\"region\" aria-label=\"{caption}（表）\" tabindex=\"0\">");
        markup.Write($"<table class=\"statistics\"><caption class=\"visually-hidden\">{caption}</caption><thead><tr>");
        for (var i = 0; i < Columns.Count; i++) WriteHead(markup, Columns[i], i > 0);
        markup.Write($"</tr></thead><tbody>");
        foreach (var row in Rows) WriteRow(markup, row);
        markup.Write($"</tbody></table></div></details>");
    }

    private static void WriteHead(ChartMarkup markup, string column, bool isNumber)
    {
        markup.Write($"<th scope=\"col\"");
        if (isNumber) markup.Write($" class=\"n\"");
        markup.Write($">");
        WriteLines(markup, column);
        markup.Write($"</th>");
    }

    private static void WriteRow(ChartMarkup markup, IReadOnlyList<string> row)
    {
        markup.Write($"<tr><th scope=\"row\">");
        WriteLines(markup, row[0]);
        markup.Write($"</th>");
        foreach (var cell in row.Skip(1))
        {
            markup.Write($"<td class=\"n\">");
            WriteLines(markup, cell);
            markup.Write($"</td>");
        }
        markup.Write($"</tr>");
    }

    private static void WriteLines(ChartMarkup markup, string text)
    {
        var lines = text.Split('\n', 2);
        markup.Write($"{lines[0]}");
        if (lines.Length > 1) markup.Write($" <small>{lines[1]}</small>");
    }
}
