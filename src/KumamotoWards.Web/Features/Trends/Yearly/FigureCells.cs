using System.Globalization;
using System.Text.Encodings.Web;
using KumamotoWards.Core.Trends.Tables;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>
/// The figures of one line of the official table as cells. A long table has thousands of them, and they are written
/// without a piece of text each.
/// </summary>
public sealed class FigureCells(YearlyRowYear line, OfficialColumns columns) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var column in columns.Columns) Write(writer, line.Cells[column], "");
        if (columns.HasSubtotal) Write(writer, line.Subtotal, "total");
        if (columns.LeftOut is not null) Write(writer, line.ComparableSubtotal, "total main");
    }

    private static void Write(TextWriter writer, FigureCell cell, string cssClass)
    {
        switch (cell.Kind)
        {
            case FigureCellKind.Number:
                Open(writer, cssClass);
                Span<char> digits = stackalloc char[24];
                cell.Value.TryFormat(digits, out var length, "#,0", CultureInfo.InvariantCulture);
                writer.Write(digits[..length]);
                writer.Write("</td>");
                break;
            case FigureCellKind.Blank:
                Open(writer, cssClass);
                writer.Write("<span class=\"cell-blank\">未入力</span></td>");
                break;
            case FigureCellKind.NotHandled:
                Open(writer, cssClass.Length == 0 ? "cell-none" : "cell-none " + cssClass);
                writer.Write("—</td>");
                break;
        }
    }

    private static void Open(TextWriter writer, string cssClass)
    {
        if (cssClass.Length == 0)
        {
            writer.Write("<td>");
            return;
        }
        writer.Write("<td class=\"");
        writer.Write(cssClass);
        writer.Write("\">");
    }
}
