using System.Text.Encodings.Web;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Web.Infrastructure.Display;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// The days of a year as twelve small calendars, each day a cell with its figure, the darker the larger. What a cell without a
/// figure means stands in it as a word. The page links <c>css/charts.css</c>.
/// </summary>
public sealed record YearCalendar : IHtmlContent
{
    /// <summary>What is shown, before the month in each caption: 大江出張所の 1日の件数.</summary>
    public required string Title { get; init; }

    /// <summary>Every day, in order, from the first of a month to the last of one.</summary>
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var markup = new ChartMarkup(encoder);
        var tints = Tints.For(Days.Where(day => day.Value is not null).Select(day => (decimal)day.Value!.Value));
        markup.Write($"<div class=\"year-calendar\">");
        foreach (var month in Days.GroupBy(day => (day.Date.Year, day.Date.Month))) WriteMonth(markup, [.. month], tints);
        markup.Write($"</div>");
        markup.WriteTo(writer);
    }

    private void WriteMonth(ChartMarkup markup, List<CalendarDay> days, Tints tints)
    {
        markup.Write($"<table><caption>{JapaneseDate.YearMonth(days[0].Date)}<span class=\"visually-hidden\">　{Title}</span></caption><thead><tr>");
        foreach (var name in "月火水木金土日") markup.Write($"<th scope=\"col\">{name.ToString()}</th>");
        markup.Write($"</tr></thead><tbody><tr>");
        var before = ((int)days[0].Date.DayOfWeek + 6) % 7;
        for (var i = 0; i < before; i++) markup.Write($"<td class=\"outside\"></td>");
        foreach (var day in days)
        {
            if (day.Date.DayOfWeek == DayOfWeek.Monday && day.Date.Day > 1) markup.Write($"</tr><tr>");
            WriteDay(markup, day, tints);
        }
        for (var i = (before + days.Count - 1) % 7; i < 6; i++) markup.Write($"<td class=\"outside\"></td>");
        markup.Write($"</tr></tbody></table>");
    }

    private static void WriteDay(ChartMarkup markup, CalendarDay day, Tints tints)
    {
        var tint = day.Value is { } count ? tints.Class(count) : null;
        markup.Write($"<td class=\"{(day.IsClosed ? "closed" : tint)}\"><b>{day.Date.Day}</b>");
        if (day.Value is { } value) markup.Write($"{Figures.Count(value)}");
        if (day.Mark is { } mark) markup.Write($"<small>{mark}</small>");
        markup.Write($"</td>");
    }
}

/// <summary>A day of a year's calendar.</summary>
/// <param name="Date">Which.</param>
/// <param name="Value">Null where there is no figure.</param>
/// <param name="Mark">A short word beside the figure or in its place: 休, 祝, 未.</param>
/// <param name="IsClosed">Set back.</param>
public sealed record CalendarDay(DateOnly Date, long? Value, string? Mark, bool IsClosed);
