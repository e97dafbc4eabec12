using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.History;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.History;

/// <summary>履歴: who set which count to what, when, by which way and why.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class HistoryController(CountRulesQueries rulesQueries, CountHistoryQueries history, CurrentStaff current) : Controller
{
    /// <summary>Rows of one file; a spreadsheet stays usable, and a longer time is asked for in parts.</summary>
    private const int CsvLimit = 50_000;

    [HttpGet("/window-counts/history")]
    public async Task<IActionResult> Index(HistoryQuery query, CancellationToken cancellationToken)
    {
        var (rules, filter) = await FilterAsync(query, cancellationToken);
        var search = filter.Search(rules.Directory);
        return View(new HistoryPage(
            filter, rules, OfficeChoices(rules, filter), await history.SearchAsync(current.Person, search, cancellationToken), await history.HasSamplesAsync(search, cancellationToken)));
    }

    [HttpGet("/window-counts/history.csv")]
    public async Task<IActionResult> Csv(HistoryQuery query, CancellationToken cancellationToken)
    {
        var (rules, filter) = await FilterAsync(query, cancellationToken);
        // The page says what is wrong with the address.
        if (!ModelState.IsValid) return Redirect($"/window-counts/history{Request.QueryString}");
        var lines = await history.NewestAsync(current.Person, filter.Search(rules.Directory), CsvLimit, cancellationToken);
        return CsvFile.Of($"件数の履歴_{DailyAddress.Write(filter.From)}_{DailyAddress.Write(filter.To)}", lines, HistoryRecord.Columns(rules));
    }

    private async Task<(CountRules Rules, HistoryFilter Filter)> FilterAsync(HistoryQuery query, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        return (rules, HistoryFilter.Read(query, rules, OwnOffice(rules), ModelState));
    }

    /// <summary>Null for people of no office: they begin with all.</summary>
    private Office? OwnOffice(CountRules rules) =>
        current.Person.Assignments.Select(assignment => assignment.OfficeId).OfType<int>().Select(rules.Directory.Office).FirstOrDefault();

    private List<SelectListItem> OfficeChoices(CountRules rules, HistoryFilter filter) =>
    [
        new("すべての窓口", HistoryQuery.AllOffices, filter.Office is null),
        .. OfficeMenu.Of(rules.Directory, current.Person, filter.Office ?? rules.Directory.Offices[0], filter.To)
            .Select(choice => new SelectListItem(choice.Text, choice.Value, choice.Value == filter.Office?.Slug) { Group = choice.Group }),
    ];
}
