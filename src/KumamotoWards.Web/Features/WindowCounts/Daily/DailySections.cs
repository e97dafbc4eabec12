using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>Arranges the rows of a day: by responsible section, the reader's own first, then as published.</summary>
internal static class DailySections
{
    public static IReadOnlyList<DailySection> Of(DaySheet sheet, DailyForm form)
    {
        var split = sheet.Rows.GroupBy(row => row.Item.Group).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var writesSome = sheet.Rows.Any(row => row.Mode != CountWriteMode.None);
        return
        [
            .. sheet.Rows.GroupBy(row => row.Unit)
                .OrderByDescending(unit => unit.Any(row => row.Mode != CountWriteMode.None))
                .Select(unit => new DailySection(
                    unit.Key,
                    [.. unit.GroupBy(row => row.Item.Group).Select(group => Group([.. group], form, split.Contains(group.Key), writesSome))])),
        ];
    }

    private static List<DailyRow> Group(List<DaySheetRow> rows, DailyForm form, bool isSplit, bool writesSome) =>
    [
        .. rows.Index().Select(row =>
        {
            var cell = form.Cells.FindIndex(each => each.Item == row.Item.Item.Slug);
            return new DailyRow(row.Item, cell < 0 ? null : form.Cells[cell], cell < 0 ? null : cell, isSplit, row.Index == 0, row.Index == rows.Count - 1)
            {
                IsOfOthers = writesSome && row.Item.Mode == CountWriteMode.None,
            };
        }),
    ];
}
