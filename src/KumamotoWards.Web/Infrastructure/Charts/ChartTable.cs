namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The figures of a chart as a table, folded away under 表で見る.</summary>
/// <param name="Columns">The heads; the first is of the row heads. A line break parts a head in two lines.</param>
/// <param name="Rows">A row head and its cells.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>What stands where there is no figure.</summary>
    public const string NoFigure = "—";

    /// <summary>12,345, or — where there is no figure.</summary>
    public static string Cell(long? value) => value is { } count ? ChartNumber.Count(count) : NoFigure;

    public void WriteTo(Markup markup, string caption)
    {
        markup.Write($"<details class=\"chart-table\"><summary>表で見る</summary>");
        markup.Write($"<div class=\"chart-scroll\" role=\"region\" aria-label=\"{caption}（表）\" tabindex=\"0\">");
        markup.Write($"<table><caption>{caption}</caption><thead><tr>");
        foreach (var column in Columns) WriteHead(markup, column);
        markup.Write($"</tr></thead><tbody>");
        foreach (var row in Rows) WriteRow(markup, row);
        markup.Write($"</tbody></table></div></details>");
    }

    private static void WriteHead(Markup markup, string column)
    {
        var lines = column.Split('\n', 2);
        markup.Write($"<th scope=\"col\">{lines[0]}");
        if (lines.Length > 1) markup.Write($"<br><span>{lines[1]}</span>");
        markup.Write($"</th>");
    }

    private static void WriteRow(Markup markup, IReadOnlyList<string> row)
    {
        markup.Write($"<tr><th scope=\"row\">{row[0]}</th>");
        foreach (var cell in row.Skip(1)) markup.Write($"<td>{cell}</td>");
        markup.Write($"</tr>");
    }
}
