using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Monthly;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Names a cell in the form: its row (a date, or an office) and its item, as in <c>2026-11-16_moving</c>.</summary>
internal static class CellKey
{
    public static string Of(string row, CountItem item) => $"{row}_{item.Slug}";

    public static string OfRow(GridRow row, bool showsOffices) => showsOffices ? row.Office.Slug : MonthlyAddress.Write(row.Date);
}

/// <summary>What a page showed in its cells, in one field: <c>2026-11-16_moving=128 …</c>; a blank cell is left out.</summary>
internal static class SeenCounts
{
    public static string Write(IEnumerable<(string Key, int? Count)> cells) =>
        string.Join(' ', cells.Where(cell => cell.Count is not null).Select(cell => $"{cell.Key}={cell.Count}"));

    /// <summary>What cannot be read was not seen: the ledger then finds out that it differs.</summary>
    public static Dictionary<string, int> Read(string? text)
    {
        var seen = new Dictionary<string, int>();
        foreach (var pair in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=') is [var key, var number] && int.TryParse(number, out var count)) seen[key] = count;
        return seen;
    }
}
