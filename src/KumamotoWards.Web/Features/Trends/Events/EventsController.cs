using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Infrastructure.Csv;
using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Trends.Events;

/// <summary>できごと: what explains a movement of the counts, and the notes that headquarters adds.</summary>
public sealed class EventsController(
    YearlyFiguresQueries queries, OrganizationQueries organization, TrendNotes notes, CurrentStaff current, Actor actor, BusinessClock clock, City city) : Controller
{
    [HttpGet(EventsPage.Path), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Index(EventsFilter filter, CancellationToken cancellationToken) =>
        View(await PageAsync(filter, new TrendNoteForm { BreaksSeries = false }, cancellationToken));

    [HttpGet($"{EventsPage.Path}.csv"), RequirePermission(Permission.ReadSharedFigures)]
    public async Task<IActionResult> Csv(EventsFilter filter, CancellationToken cancellationToken)
    {
        var page = await PageAsync(filter, new TrendNoteForm(), cancellationToken);
        return ModelState.IsValid ? CsvFile.Of("できごと", page.Events, page.Columns()) : Redirect($"{EventsPage.Path}{Request.QueryString}");
    }

    [HttpPost(EventsPage.Path), RequirePermission(Permission.KeepTrendEvents)]
    public async Task<IActionResult> Add(TrendNoteForm form, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        if (PlaceOf(form, figures) is not { } place || !ModelState.IsValid)
            return View(nameof(Index), await PageAsync(new EventsFilter(), form, cancellationToken));
        actor.Reason = form.Reason;
        await notes.AddAsync(form.Entered(place), cancellationToken);
        TempData.AddNotice(NoticeKind.Success, $"「{form.Text!.Trim()}」を登録しました", $"{JapaneseDate.Time(clock.UtcNow)}。グラフにはすぐに表示されます。");
        return Redirect(EventsPage.Path);
    }

    private PlaceName? PlaceOf(TrendNoteForm form, YearlyFigures figures)
    {
        if (string.IsNullOrEmpty(form.Target)) return PlaceName.City;
        var place = PlaceName.Find(figures, form.Target);
        if (place is null) ModelState.AddModelError(nameof(form.Target), "対象を選び直してください");
        return place;
    }

    private async Task<EventsPage> PageAsync(EventsFilter filter, TrendNoteForm form, CancellationToken cancellationToken)
    {
        var figures = await queries.FiguresAsync(cancellationToken);
        return new EventsPage(
            figures, await organization.DirectoryAsync(cancellationToken), city.Name, filter, filter.Of(figures, ModelState),
            current.Person.Has(Permission.KeepTrendEvents), form);
    }
}
