using System.ComponentModel;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Places;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>What the list of events is narrowed to; everything where nothing is asked.</summary>
public class EventsFilter
{
    [Description("始まった日の年度（例：2016、平成28年度）。省略するとすべて。")]
    public string? Year { get; set; }

    [Description("office-change（窓口の変更）、item-change（件数区分の変更）、disaster（災害）、rule（制度）、other（その他）。省略するとすべて。")]
    public string? Kind { get; set; }

    [Description("窓口の slug か、ward: を付けた区の slug（例：ward:central）。省略するとすべて。")]
    public string? Place { get; set; }

    /// <summary>The events asked for, latest first; a value that names nothing is an error of its field, and left out.</summary>
    internal IReadOnlyList<TrendEvent> Of(YearlyFigures figures, ModelStateDictionary errors)
    {
        FiscalYear? year = FiscalYear.TryParse(Year, out var read) ? read : null;
        if (year is null && !string.IsNullOrEmpty(Year)) errors.AddModelError(nameof(Year), "年度は 2011 や 平成23 のように入力してください");
        var kind = TrendEventText.FindKind(Kind);
        if (kind is null && !string.IsNullOrEmpty(Kind)) errors.AddModelError(nameof(Kind), $"種類を選び直してください。アドレスの「{Kind}」はありません");
        var place = PlaceName.Find(figures, Place);
        if (place is null && !string.IsNullOrEmpty(Place)) errors.AddModelError(nameof(Place), $"区・窓口を選び直してください。アドレスの「{Place}」はありません");
        var scope = place?.Scope(figures, "");
        return
        [
            .. TrendEvents.All(figures).OrderByDescending(happened => happened.ToldBy)
                .Where(happened => year is null || happened.ToldIn == year)
                .Where(happened => kind is null || happened.Kind == kind)
                .Where(happened => scope is null || happened.Item is null && happened.Touches(scope, figures)),
        ];
    }

    internal string Query => string.Concat(new[] { ("year", Year), ("kind", Kind), ("place", Place) }
        .Where(part => !string.IsNullOrEmpty(part.Item2)).Select((part, index) => $"{(index == 0 ? '?' : '&')}{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
}
