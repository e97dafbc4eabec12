using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>確認: the queue of alerts.</summary>
public sealed record ChecksPage(ChecksFilter Filter, CountRules Rules, Page<AlertListItem> Page, IReadOnlyList<AlertRow> Rows, string? Reason)
{
    public const string Path = "/window-counts/checks";

    public bool CanAnswer => Rows.Any(row => row.CanAnswer);

    public bool IsSample => Rows.Any(row => row.Data.IsSample);

    public string Address => Path + Filter.Query;

    public string Place => Filter.Office?.PeriodAt(Rules.Today).Name ?? Filter.Ward?.Name ?? "すべての区";

    /// <summary>大江出張所　未回答 3件.</summary>
    public string Caption => $"{Place}　{(Filter.State is { } state ? AlertText.Word(state) : "すべて")} {Page.Total:N0}件{(Page.Count > 1 ? $"（{Page.First}〜{Page.Last}件目）" : "")}";

    public IEnumerable<SelectListItem> Wards =>
        [new("すべての区", "", Filter.Ward is null), .. Rules.Directory.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug, ward.Id == Filter.Ward?.Id))];

    /// <summary>Of the ward shown; those that are closed have nothing to follow up.</summary>
    public IEnumerable<SelectListItem> Offices =>
    [
        new("すべての窓口", "", Filter.Office is null),
        .. Rules.Directory.Offices
            .Where(office => office == Filter.Office || (office.IsOpenOn(Rules.Today) && (Filter.Ward is null || office.PeriodAt(Rules.Today).WardId == Filter.Ward.Id)))
            .Select(office => new SelectListItem(office.PeriodAt(Rules.Today).Name, office.Slug, office == Filter.Office)),
    ];

    public IEnumerable<SelectListItem> RuleChoices =>
        [new("すべて", "", Filter.Rule is null), .. CheckRules.All.Select(rule => new SelectListItem(rule.Name, rule.Code, rule == Filter.Rule))];

    public IEnumerable<SelectListItem> Priorities =>
        [new("すべて", "", Filter.Priority is null), .. Enumerable.Range(1, 3).Select(priority => new SelectListItem(AlertText.Priority(priority), $"{priority}", priority == Filter.Priority))];

    public IEnumerable<SelectListItem> States =>
    [
        .. Enum.GetValues<AlertState>().Select(state => new SelectListItem(AlertText.Word(state), AlertText.Slug(state), state == Filter.State)),
        new("すべて", ChecksQuery.All, Filter.State is null),
    ];

    public string? From => Filter.From is { } date ? DailyAddress.Write(date) : null;

    public string? To => Filter.To is { } date ? DailyAddress.Write(date) : null;
}
