using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Web.Infrastructure.Excel;

namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>様式: an office's month with its items, its days and the numbers so far, to be filled in and imported.</summary>
public sealed class TemplateSheets(CountRulesQueries rulesQueries, DailyCountQueries counts)
{
    private const int HeadRow = 6;

    /// <param name="month">Its first day.</param>
    /// <returns>Null for an unknown office.</returns>
    public async Task<ExcelSheet?> MakeAsync(string? slug, DateOnly month, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(slug) is not { } office) return null;
        var last = month.AddMonths(1).AddDays(-1);
        var items = rules.Catalog.EverTakenBy(office.Id).Where(taken => taken.Covers(month) || taken.Covers(last)).Select(taken => taken.CountItem).DistinctBy(item => item.Id).OrderBy(item => item.DisplayOrder).ToList();
        var figures = await counts.FiguresAsync(office.Slug, month, last, cancellationToken);
        var standing = figures!.ToDictionary(day => day.Date, day => day.Counts.ToDictionary(count => count.Item.Slug, count => count.Value));
        var days = Enumerable.Range(0, last.Day).Select(month.AddDays).ToList();
        var template = new Template(rules, office, items, days, standing);
        return new ExcelSheet($"{month.Year}年{month.Month}月", [.. Titles(office, month), template.Head(), .. template.Days(), template.Sums()])
        {
            ColumnWidths = [13, 5, .. items.Select(item => Math.Max(11.0, ExcelText.Width(item.Name) + 2)), 11],
            FrozenRows = HeadRow,
            FrozenColumns = 2,
            IsLandscape = items.Count > 5,
            IsOnePage = true,
            Merged = [$"A4:{template.LastColumn}4"],
            RowHeights = new Dictionary<int, double> { [4] = 2 * ExcelSheet.UsualRowHeight, [HeadRow] = 2 * ExcelSheet.UsualRowHeight },
        };
    }

    private static IEnumerable<IReadOnlyList<ExcelCell>> Titles(Office office, DateOnly month) =>
    [
        [new("窓口件数　取り込み用の様式", ExcelLook.Title)],
        [new("窓口"), new(office.PeriodAt(month).Name)],
        [new("月"), new($"{month.Year}年{month.Month}月")],
        [new("数のある欄だけを取り込みます。空欄は「まだ入力していない」で、いまの数を変えません。来客がなければ 0 を入れます。灰色の欄は、入力のいらない日・区分です。", ExcelLook.Note)],
        [],
    ];

    /// <summary>The table below the titles.</summary>
    private sealed class Template(
        CountRules rules, Office office, IReadOnlyList<CountItem> items, IReadOnlyList<DateOnly> days, IReadOnlyDictionary<DateOnly, Dictionary<string, int>> standing)
    {
        public string LastColumn => CellPlace.ColumnName(2 + items.Count);

        private string LastItem => CellPlace.ColumnName(1 + items.Count);

        public IReadOnlyList<ExcelCell> Head() =>
            [.. ((IEnumerable<string>)["日付", "曜日", .. items.Select(item => item.Name), "合計"]).Select(head => new ExcelCell(head, ExcelLook.Head))];

        public IEnumerable<IReadOnlyList<ExcelCell>> Days() => days.Select((date, index) => (IReadOnlyList<ExcelCell>)
        [
            new(date, ExcelLook.Date),
            new(JapaneseDate.Weekday(date), ExcelLook.Text),
            .. items.Select(item => CellOf(date, item)),
            SumOfDay(date, RowOf(index)),
        ]);

        public IReadOnlyList<ExcelCell> Sums() =>
        [
            new("合計", ExcelLook.Total),
            new(null, ExcelLook.Total),
            .. items.Select((item, index) => SumOf(2 + index, days.Sum(date => standing.GetValueOrDefault(date)?.GetValueOrDefault(item.Slug) ?? 0))),
            SumOf(2 + items.Count, days.Sum(date => standing.GetValueOrDefault(date)?.Values.Sum() ?? 0)),
        ];

        private ExcelCell CellOf(DateOnly date, CountItem item)
        {
            var isClosed = date <= rules.Today ? rules.Problem(office, item, date) is not null : !rules.Day(office, date).IsBusinessDay && !item.ComesOutsideHours;
            int? count = standing.GetValueOrDefault(date)?.TryGetValue(item.Slug, out var number) == true ? number : null;
            return new ExcelCell(count, isClosed && count is null ? ExcelLook.Closed : ExcelLook.Count);
        }

        /// <summary>Nothing where nothing is entered: a sum of 0 would say that nobody came.</summary>
        private ExcelCell SumOfDay(DateOnly date, int row) => new(
            standing.GetValueOrDefault(date) is { Count: > 0 } counts ? counts.Values.Sum() : null,
            ExcelLook.Total,
            $"IF(COUNT(C{row}:{LastItem}{row})=0,\"\",SUM(C{row}:{LastItem}{row}))");

        private ExcelCell SumOf(int column, int sum) =>
            new(sum, ExcelLook.Total, $"SUM({CellPlace.ColumnName(column)}{RowOf(0)}:{CellPlace.ColumnName(column)}{RowOf(days.Count - 1)})");

        private static int RowOf(int day) => HeadRow + 1 + day;
    }
}
