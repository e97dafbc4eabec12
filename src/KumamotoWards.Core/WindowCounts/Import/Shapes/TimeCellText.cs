using System.Globalization;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import.Shapes;

/// <summary>Reads the day, month or fiscal year of a cell of a file.</summary>
internal static class TimeCellText
{
    // 1 January 2000 and 31 December 2099 as workbooks count days.
    private const double FirstSerial = 36526;
    private const double LastSerial = 73050;

    public static CountProblem Formula { get; } = new("formula", "数式のセルは取り込みません。セルをコピーし、「値の貼り付け」で置き換えてください。");

    /// <summary>The first day of the period; null when the cell names none.</summary>
    /// <param name="month">The month that the table is of, where it says so.</param>
    public static DateOnly? Read(SheetCell cell, CountPeriod period, DateOnly? month = null) => period switch
    {
        CountPeriod.Day => Day(cell, month),
        CountPeriod.Month => Month(cell),
        CountPeriod.Year => Year(cell),
    };

    public static CountProblem? Problem(SheetCell cell, CountPeriod period) =>
        cell.IsFormula ? Formula
        : period switch
        {
            CountPeriod.Day => new CountProblem("bad-date", "日付として読めません。2026/11/20、R8.11.20、令和8年11月20日 のように書いてください。"),
            CountPeriod.Month => new CountProblem("bad-month", "年月として読めません。2013/4、H25.4、平成25年4月 のように書いてください。"),
            CountPeriod.Year => new CountProblem("bad-year", "年度として読めません。2013、H25、平成25年度 のように書いてください。"),
        };

    private static DateOnly? Day(SheetCell cell, DateOnly? month) => cell.Kind switch
    {
        CellKind.Date => FromSerial(cell.Number),
        CellKind.Number when month is { } known && cell.Number is >= 1 and <= 31 => OfText($"{cell.Number}", known),
        CellKind.Number => FromSerial(cell.Number) ?? OfText($"{cell.Number}", month),
        CellKind.Text => OfText(cell.Text, month) ?? (double.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? FromSerial(days) : null),
        _ => null,
    };

    private static DateOnly? OfText(string text, DateOnly? month) =>
        JapaneseDateText.TryReadDay(text, out var date) || month is { } known && JapaneseDateText.TryReadDayOf(known, text, out date) ? date : null;

    private static DateOnly? Month(SheetCell cell)
    {
        var date = cell.Kind == CellKind.Date ? FromSerial(cell.Number)
            : JapaneseDateText.TryReadMonth(cell.Text, out var month) || JapaneseDateText.TryReadDay(cell.Text, out month) ? month
            : cell.Kind == CellKind.Number ? FromSerial(cell.Number)
            : null;
        return date is { } day ? new DateOnly(day.Year, day.Month, 1) : null;
    }

    private static DateOnly? Year(SheetCell cell) =>
        cell.Kind is CellKind.Text or CellKind.Number && FiscalYear.TryParse(cell.Text, out var year) ? year.FirstDay : null;

    private static DateOnly? FromSerial(double days) =>
        days is >= FirstSerial and <= LastSerial && days == Math.Floor(days) ? new DateOnly(1899, 12, 30).AddDays((int)days) : null;
}
