using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Lays what was typed over the grid as it is now.</summary>
internal sealed class MonthlyRows(CountGrid grid, bool showsOffices, MonthlyForm? form, IReadOnlyDictionary<string, CountConflict>? conflicts)
{
    private readonly Dictionary<string, int> _seen = SeenCounts.Read(form?.Seen);

    public IReadOnlyList<MonthlyRow> Build() =>
    [
        .. grid.Rows.Select(row =>
        {
            var key = CellKey.OfRow(row, showsOffices);
            return new MonthlyRow(row, key, showsOffices, row.Date == grid.Today, row.Date > grid.Today, [.. row.Cells.Select(cell => Cell(cell, CellKey.Of(key, cell.Item)))]);
        }),
    ];

    private MonthlyCell Cell(GridCell cell, string key)
    {
        var conflict = conflicts?.GetValueOrDefault(key);
        int? seen = _seen.TryGetValue(key, out var count) ? count : null;
        // What this person did not touch shows what stands there now; what they typed is still compared with what they saw.
        if (form is null || !form.Cells.TryGetValue(key, out var typed) || IsUntouched(typed, seen)) return new MonthlyCell(cell, key, null, cell.Value, conflict);
        return new MonthlyCell(cell, key, typed ?? "", conflict is null ? seen : conflict.Actual, conflict);
    }

    private static bool IsUntouched(string? typed, int? seen) => CountText.Read(typed) is { Error: null } read && read.Count == seen;
}
