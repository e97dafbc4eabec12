using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Checks;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>What the month grid shows to one person.</summary>
/// <param name="Place">The office's month or the ward's day that is shown.</param>
/// <param name="Choices">The select of offices, or of wards.</param>
/// <param name="Form">As read, or as posted.</param>
public sealed record MonthlyPage(
    StaffSnapshot Reader, CountGrid Grid, MonthlyPlace Place, IReadOnlyList<SelectListItem> Choices, IReadOnlyList<DailyNotice> Notices,
    IReadOnlyList<MonthlyRow> Rows, MonthlyForm Form)
{
    public bool ShowsOffices => Place.ShowsOffices;

    public bool CanWrite => Grid.CanWrite;

    /// <summary>The year has its published sum and no days.</summary>
    public bool HasPublishedYear => !ShowsOffices && Grid.Rows.Any(row => row.HasPublishedYear);

    public bool HasRows => Grid.Items.Count > 0 && Rows.Count > 0 && !HasPublishedYear;

    public string Seen => SeenCounts.Write(Rows.SelectMany(row => row.Cells).Where(cell => cell.Data.CanWrite).Select(cell => (cell.Key, cell.Seen)));

    public string Purpose => CanWrite
        ? "日ごと・区分ごとに直接入力できます。Excel などから範囲を貼り付けられます。"
        : "日ごと・区分ごとの件数です。";

    public IEnumerable<ItemHead> Heads => ItemHead.Of(Grid.Items);

    public bool HasGroups => Heads.Any(head => head.Items.Count > 1);

    /// <summary>Null when the column has no number.</summary>
    public int? TotalOf(CountItem item) => FigureOf(item) ?? Sum(Rows.SelectMany(row => row.Cells).Where(cell => cell.Data.Item == item));

    public int? Total => Grid.Items.Any(item => TotalOf(item) is not null) ? Grid.Items.Sum(item => TotalOf(item) ?? 0) : null;

    /// <summary>The figure of a whole month from before the system, in place of a sum of days.</summary>
    public int? FigureOf(CountItem item) => !ShowsOffices && Grid.MonthFigures.TryGetValue(item.Id, out var figure) ? figure : null;

    public int SavedCells => Grid.Cells.Count(cell => cell.Value is not null);

    /// <summary>Where the alerts of a row are answered.</summary>
    public static string AlertsOf(MonthlyRow row) =>
        $"{ChecksPage.Path}?office={row.Data.Office.Slug}&from={MonthlyAddress.Write(row.Data.Date)}&to={MonthlyAddress.Write(row.Data.Date)}";

    public int AlertCells => Grid.Cells.Count(cell => cell.Alert is not null);

    private static int? Sum(IEnumerable<MonthlyCell> cells)
    {
        var counts = cells.Select(cell => cell.Shown).OfType<int>().ToList();
        return counts.Count == 0 ? null : counts.Sum();
    }
}

/// <summary>Which office's month, or which ward's day, with the addresses around it.</summary>
/// <param name="Office">Of the month; of the day, the one to go back to.</param>
/// <param name="Month">First day of the month, or of the month that the day is in.</param>
/// <param name="Date">Of the day; of the month, the day to go on to.</param>
public sealed record MonthlyPlace(bool ShowsOffices, Office Office, Ward Ward, DateOnly Month, DateOnly Date)
{
    public string Name => ShowsOffices ? Ward.Name : Office.PeriodAt(LastDay).Name;

    public string Span => ShowsOffices ? JapaneseDate.Long(Date) : JapaneseDate.YearMonth(Month);

    public string Address(string path = MonthlyAddress.Path) =>
        ShowsOffices ? MonthlyAddress.OfDay(Ward.Slug, Date, path) : MonthlyAddress.OfMonth(Office.Slug, Month, path);

    public string MonthAddress => MonthlyAddress.OfMonth(Office.Slug, Month);

    public string DayAddress => MonthlyAddress.OfDay(Ward.Slug, Date);

    /// <param name="step">−1 or 1: a month, or a day.</param>
    public string Beside(int step) =>
        ShowsOffices ? MonthlyAddress.OfDay(Ward.Slug, Date.AddDays(step)) : MonthlyAddress.OfMonth(Office.Slug, Month.AddMonths(step));

    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);
}

/// <summary>A head of the published table over one or more items.</summary>
public sealed record ItemHead(string Group, IReadOnlyList<CountItem> Items)
{
    public static IEnumerable<ItemHead> Of(IReadOnlyList<CountItem> items) =>
        items.GroupBy(item => item.Group).Select(group => new ItemHead(group.Key, [.. group]));

    /// <summary>An item that stands alone under its group keeps its full name.</summary>
    public string Name => Items.Count == 1 ? Items[0].Name : Group;
}
