using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Forms;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Checks;

/// <summary>確認の規則: what is checked, how often it fired, and where it is switched off.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class RulesController(
    CheckStatistics statistics, CheckSwitchService switches, CountRulesQueries rulesQueries, CurrentStaff current, BusinessClock clock) : Controller
{
    [HttpGet(RulesPage.Path)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Rules", await PageAsync(cancellationToken));

    [HttpGet(RulesPage.Path + ".csv")]
    public async Task<IActionResult> Csv(CancellationToken cancellationToken) =>
        CsvFile.Of($"確認の規則_{clock.Today:yyyy-MM-dd}", (await PageAsync(cancellationToken)).Rows, RuleRecord.Columns);

    [HttpGet(RulesPage.Path + "/{rule}")]
    public async Task<IActionResult> Show(string rule, string? office, CancellationToken cancellationToken) =>
        await RuleAsync(rule, new SwitchForm { Office = office }, cancellationToken) is { } page ? RuleView(page) : NotFound();

    [HttpPost(RulesPage.Path + "/{rule}"), RequirePermission(Permission.SwitchChecks)]
    public async Task<IActionResult> Switch(string rule, SwitchForm form, CancellationToken cancellationToken)
    {
        if (await RuleAsync(rule, form, cancellationToken) is not { } page) return NotFound();
        var may = true;
        if (!ModelState.IsValid || !await ModelState.TryAsync(async () => may = await switches.SetAsync(current.Person, form.Office, rule, form.IsOff, form.Reason, cancellationToken)))
            return RuleView(page);
        if (!may) return Forbid();
        var office = page.Rows.FirstOrDefault(row => row.Office.Slug == form.Office)?.Period.Name;
        TempData.AddNotice(NoticeKind.Success, $"{office}で「{page.Rule.Name}」を{(form.IsOff ? "使わないことにしました" : "使うことにしました")}", $"{JapaneseDate.Time(clock.UtcNow)}　{current.Person.Name}");
        return LocalRedirect(page.Address);
    }

    // The form is the view's model, so that its errors stand in the order of its fields.
    private ViewResult RuleView(RulePage page)
    {
        ViewBag.Page = page;
        return View("Rule", page.Form);
    }

    private async Task<RulesPage> PageAsync(CancellationToken cancellationToken) => RulesPage.Of(
        await rulesQueries.LoadAsync(cancellationToken), await statistics.FiguresAsync(cancellationToken), await statistics.OffAsync(current.Person, cancellationToken));

    private async Task<RulePage?> RuleAsync(string code, SwitchForm form, CancellationToken cancellationToken)
    {
        if (CheckRules.Find(code) is not { } rule) return null;
        var rows = (await PageAsync(cancellationToken)).Rows.Where(row => row.Rule == rule).ToList();
        var mine = rows.Where(row => CheckAccess.MaySwitch(current.Person, row.Office, clock.Today));
        return new RulePage(rule, rows, [.. mine.Select(row => new SelectListItem(row.Period.Name, row.Office.Slug))], form);
    }
}
