using System.Globalization;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Recording;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Recording;

/// <summary>What the page lets choose from, with what is chosen now.</summary>
/// <param name="Scope">Null until all of it is chosen.</param>
public sealed record RecordingChoice(
    RecordingScope? Scope, IReadOnlyList<SelectListItem> Offices, IReadOnlyList<SelectListItem> Items, IReadOnlyList<SelectListItem> Years, IReadOnlyList<SelectListItem> Months)
{
    private static readonly FiscalYear Earliest = new(1989);

    /// <param name="errors">What cannot be read gets its sentence here.</param>
    public static RecordingChoice Read(RecordingQuery query, CountRules rules, StaffSnapshot person, ModelStateDictionary errors)
    {
        var office = Known(query.Office, rules.Directory.FindOffice(query.Office), nameof(query.Office), "窓口", errors);
        var item = Known(query.Item, rules.Catalog.FindItem(query.Item), nameof(query.Item), "件数区分", errors);
        var running = FiscalYear.Of(rules.Today);
        FiscalYear? year = FiscalYear.TryParse(query.Year, out var asked) && asked >= Earliest && asked <= running ? asked : null;
        if (year is null && !string.IsNullOrEmpty(query.Year)) errors.AddModelError(nameof(query.Year), $"{Earliest.Label}から{running.Label}までの年度を選んでください。");
        var isWhole = string.IsNullOrEmpty(query.Month);
        var month = int.TryParse(query.Month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? number : (int?)null;
        if (month is null && !isWhole) errors.AddModelError(nameof(query.Month), "月を選び直してください。");
        return new RecordingChoice(
            office is null || item is null || year is not { } of || month is null && !isWhole ? null
                : new RecordingScope(office, item, of, month is { } chosen ? of.Months.Single(first => first.Month == chosen) : null),
            OfficeMenu.Of(rules.Directory, person, office ?? rules.Directory.Offices[0], (year ?? running).LastDay),
            [.. rules.Catalog.Items.Select(each => new SelectListItem(each.Name, each.Slug, each == item))],
            [.. FiscalYear.Span(Earliest, running).Reverse().Select(each => new SelectListItem(each.Label, $"{each}", each == (year ?? running)))],
            [new("年度全体", "", month is null), .. running.Months.Select(each => new SelectListItem($"{each.Month}月", $"{each.Month}", each.Month == month))]);
    }

    private static T? Known<T>(string? typed, T? found, string field, string what, ModelStateDictionary errors) where T : class
    {
        if (!string.IsNullOrEmpty(typed) && found is null) errors.AddModelError(field, $"指定された{what}はありません。{what}を選び直してください。");
        return found;
    }
}
