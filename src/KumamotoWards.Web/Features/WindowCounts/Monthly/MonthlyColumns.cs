using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Csv;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>The grid as a file: a blank stays empty, — says that the office does not take the item.</summary>
internal static class MonthlyColumns
{
    public static IReadOnlyList<CsvColumn<MonthlyRow>> Of(MonthlyPage page) =>
    [
        .. page.ShowsOffices
            ? (IEnumerable<CsvColumn<MonthlyRow>>)[new("窓口", row => row.Data.OfficeName)]
            : [new("日", row => row.Data.Date), new("曜日", row => JapaneseDate.Weekday(row.Data.Date))],
        .. page.Grid.Items.Select((item, index) => new CsvColumn<MonthlyRow>(item.Name, row => Value(row.Cells[index]))),
        new("合計", row => row.Data.Total),
        new("備考", row => row.IsClosed ? row.Data.Day.Reason : null),
    ];

    private static object? Value(MonthlyCell cell) => cell.Data.Value is { } count ? count : cell.Data.IsHandled ? null : "—";
}
