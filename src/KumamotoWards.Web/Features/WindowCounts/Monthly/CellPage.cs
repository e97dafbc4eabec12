using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Checks;
using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>What stands beside the active cell.</summary>
/// <param name="CanComment">The person enters this item of the office.</param>
/// <param name="Form">The comment as it stands, or as it was sent and could not be saved.</param>
/// <param name="IsOpen">The comment came back to be corrected: its field is open.</param>
public sealed record CellPage(CellDetail Cell, bool CanComment, CommentForm Form, bool IsOpen)
{
    public string Title => $"{JapaneseDate.Short(Cell.Date)}　{Cell.Item.Name}";

    public string Unit => Cell.Item.Unit.Word();

    public WeekdayBars? Bars => Cell.Recent.Count == 0 ? null : new WeekdayBars(Cell.Recent, Cell.Usual, Cell.Date);

    public string HistoryAddress => MonthlyAddress.OfCell(Cell.Office.Slug, Cell.Date, Cell.Item.Slug, MonthlyAddress.History);

    public string CommentAddress => MonthlyAddress.OfCell(Cell.Office.Slug, Cell.Date, Cell.Item.Slug, MonthlyAddress.Comment);

    public string ChecksAddress => $"{ChecksPage.Path}?office={Cell.Office.Slug}&from={MonthlyAddress.Write(Cell.Date)}&to={MonthlyAddress.Write(Cell.Date)}";

    public string? Warning => Cell.Value is { } value ? Cell.Usual?.Warning(Cell.Date, value, Cell.Item.Unit) : null;

    public static CellPage Of(CellDetail cell, bool mayEnter, CommentForm? form) => new(
        cell, mayEnter && cell.CanWrite, form ?? new CommentForm { Text = cell.Comment?.Text, Version = cell.Comment?.Version }, form is not null);

    public static string Words(int? count) => count is { } value ? Figures.Count(value) : "空欄";

    /// <summary>11/16 16:58, in Tokyo.</summary>
    public static string At(DateTime utc) => $"{JapaneseDate.Numeric(DateOnly.FromDateTime(BusinessClock.ToTokyo(utc)))} {JapaneseDate.Time(utc)}";
}
