using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>確認: alerts that wait for a reason, and what was said to the others.</summary>
public sealed class ChecksController(
    AlertQueries alerts, AlertAnswerService answers, CountRulesQueries rulesQueries, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpGet(ChecksPage.Path), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Index(ChecksQuery query, CancellationToken cancellationToken) =>
        View(await PageAsync(query, form: null, cancellationToken));

    [HttpGet(ChecksPage.Path + ".csv"), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Csv(ChecksQuery query, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var found = await alerts.ForFileAsync(current.Person, ChecksFilter.Read(query, rules, current.Person).Search(rules), cancellationToken);
        return CsvFile.Of($"確認_{rules.Today:yyyy-MM-dd}", found.Select(alert => AlertRow.Of(alert, rules, canAnswer: false)), AlertRecord.Columns);
    }

    [HttpPost(ChecksPage.Path), RequirePermission(Permission.EnterCounts)]
    public async Task<IActionResult> Answer([FromQuery] ChecksQuery query, AnswersForm form, CancellationToken cancellationToken)
    {
        AnswersResult? result = null;
        if (ModelState.IsValid) await ModelState.TryAsync(async () => result = await answers.AnswerAsync(current.Person, form.Answers, cancellationToken));
        if (result is null) return View(nameof(Index), await PageAsync(query, form, cancellationToken));
        if (result.IsForbidden) return Forbid();
        TempData.AddNotice(
            result.Stored > 0 ? NoticeKind.Success : NoticeKind.Attention,
            result.Stored > 0 ? $"{result.Stored}件に理由を付けました" : "理由は付けていません",
            result.Late > 0 ? $"{result.Late}件は、ほかの人が先に回答したか、数が直されていました。" : $"{JapaneseDate.Time(clock.UtcNow)}　{current.Person.Name}");
        return LocalRedirect(ChecksPage.Path + Request.QueryString);
    }

    private async Task<ChecksPage> PageAsync(ChecksQuery query, AnswersForm? form, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var filter = ChecksFilter.Read(query, rules, current.Person);
        var page = await alerts.SearchAsync(current.Person, filter.Search(rules), cancellationToken);
        return new ChecksPage(
            filter, rules, page,
            [.. page.Items.Select(alert => AlertRow.Of(alert, rules, CheckAccess.MayAnswer(current.Person, rules.Directory.Office(alert.OfficeId), rules.Today), form))],
            form?.Reason);
    }
}
