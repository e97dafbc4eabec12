using System.Text.Encodings.Web;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// A table of averages whose cells are the darker the larger they are. It is its own table: every figure stands in its cell.
/// The page links <c>css/charts.css</c>.
/// </summary>
public sealed record HeatMap : IHtmlContent
{
    /// <summary>What is shown: the caption.</summary>
    public required string Title { get; init; }

    /// <summary>What the rows are: 月.</summary>
    public required string RowHeading { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<HeatRow> Rows { get; init; }

    /// <summary>A last row in no tint, such as the average of all.</summary>
    public HeatRow? Total { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var markup = new ChartMarkup(encoder);
        var tints = Tints.For(Rows.SelectMany(row => row.Values).OfType<decimal>());
        markup.Write($"<table class=\"statistics heat-map\"><caption class=\"visually-hidden\">{Title}</caption><thead><tr><th scope=\"col\">{RowHeading}</th>");
        foreach (var column in Columns) markup.Write($"<th scope=\"col\" class=\"n\">{column}</th>");
        markup.Write($"</tr></thead><tbody>");
        foreach (var row in Rows) WriteRow(markup, row, tints);
        if (Total is { } total) WriteRow(markup, total, null);
        markup.Write($"</tbody></table>");
        markup.WriteTo(writer);
    }

    private static void WriteRow(ChartMarkup markup, HeatRow row, Tints? tints)
    {
        markup.Write($"<tr");
        if (tints is null) markup.Write($" class=\"subtotal\"");
        markup.Write($"><th scope=\"row\">{row.Name}</th>");
        foreach (var value in row.Values)
        {
            if (value is not { } average) markup.Write($"<td class=\"n cell-none\">{ChartTable.NoFigure}</td>");
            else markup.Write($"<td class=\"n {tints?.Class(average)}\">{Average(average)}</td>");
        }
        markup.Write($"</tr>");
    }

    /// <summary>A decimal only where the figure is small enough for it to say something.</summary>
    private static string Average(decimal value) => value < 100 ? Figures.Average(value) : Figures.Count((long)Math.Round(value, MidpointRounding.AwayFromZero));
}

/// <summary>A row of a heat map.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Values">One for each column; null where there is none.</param>
public sealed record HeatRow(string Name, IReadOnlyList<decimal?> Values);
