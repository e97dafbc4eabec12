using System.Globalization;
using System.Text.Encodings.Web;
using KumamotoWards.Core.Trends.Comparisons;
using KumamotoWards.Core.Trends.Tables;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// The rows of one block of the official table. A long table has thousands of cells, which every reader is sent again:
/// they are written without white space, and without a piece of text each.
/// </summary>
public sealed class OfficialRows(OfficialTable table, OfficialBlock block) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        for (var line = 0; line < block.Lines.Count; line++)
        {
            writer.Write("<tr>");
            if (line == 0) WriteName(writer, encoder);
            WriteLine(writer, block.Lines[line]);
            if (line == 0)
                foreach (var change in block.Changes) WriteChange(writer, change);
            writer.Write("</tr>\n");
        }
    }

    private void WriteName(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<th scope=\"rowgroup\" rowspan=\"{block.Lines.Count}\">");
        encoder.Encode(writer, block.Name);
        foreach (var note in block.Notes)
        {
            writer.Write("<small>");
            encoder.Encode(writer, note);
            writer.Write("</small>");
        }
        writer.Write("</th>");
    }

    private void WriteLine(TextWriter writer, YearlyRowYear line)
    {
        writer.Write("<th scope=\"row\">");
        writer.Write(line.Year.OfficialLabel);
        if (table.Mark(line) is { Length: > 0 } mark)
        {
            writer.Write(' ');
            writer.Write(mark);
        }
        writer.Write("</th>");
        foreach (var column in table.Columns.Columns) WriteCell(writer, line.Cells[column]);
        if (table.Columns.HasSubtotal) WriteCell(writer, line.Subtotal);
        if (table.Columns.LeftOut is not null) WriteCell(writer, line.ComparableSubtotal);
    }

    private static void WriteCell(TextWriter writer, FigureCell cell)
    {
        switch (cell.Kind)
        {
            case FigureCellKind.Number:
                Span<char> digits = stackalloc char[24];
                cell.Value.TryFormat(digits, out var length, "#,0", CultureInfo.InvariantCulture);
                writer.Write("<td>");
                writer.Write(digits[..length]);
                writer.Write("</td>");
                break;
            case FigureCellKind.Blank:
                writer.Write("<td><span class=\"cell-blank\">未入力</span></td>");
                break;
            case FigureCellKind.NotHandled:
                writer.Write("<td class=\"cell-none\">—</td>");
                break;
        }
    }

    private void WriteChange(TextWriter writer, Comparison change)
    {
        writer.Write($"<td rowspan=\"{block.Lines.Count}\" class=\"{(change.Percent is null ? "change cell-none" : "change")}\">");
        writer.Write(Figures.PercentNumber(change.Percent));
        writer.Write("</td>");
    }
}
