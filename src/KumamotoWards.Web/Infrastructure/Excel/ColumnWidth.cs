using System.Globalization;

namespace KumamotoWards.Web.Infrastructure.Excel;

/// <summary>As wide as a column's longest value, its head in up to two lines.</summary>
public sealed class ColumnWidth
{
    private const double Padding = 3;
    private const int WidestHead = 18;
    private const double Widest = 60;

    public ColumnWidth(string head, IEnumerable<object?> values)
    {
        var needed = ExcelText.Width(head);
        var longest = values.Select(value => ExcelText.Width(Written(value))).DefaultIfEmpty().Max();
        Characters = Math.Min(Math.Max(longest, needed <= WidestHead ? needed : (needed + 1) / 2 + 1), Widest) + Padding;
        HeadLines = needed + Padding > Characters ? 2 : 1;
    }

    /// <summary>For <see cref="ExcelSheet.ColumnWidths"/>.</summary>
    public double Characters { get; }

    public int HeadLines { get; }

    private static string Written(object? value) => value switch
    {
        DateOnly => "2026-11-20",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
