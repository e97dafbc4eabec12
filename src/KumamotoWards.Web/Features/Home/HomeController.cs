using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Home;

/// <summary>What I have to do today, and the figures at a glance.</summary>
[RequirePermission(Permission.ReadSharedFigures)]
public sealed class HomeController(CurrentStaff current, EntryWorkQueries entry, EntryBoardQueries boards, GlanceQueries glances, IEnumerable<IHomeTasks> areas) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var person = current.Person;
        var work = await entry.OfAsync(person, cancellationToken);
        return View(new HomePage(
            person,
            work,
            await TasksAsync(person, work, cancellationToken),
            await boards.OfAsync(person, cancellationToken),
            await glances.OfAsync(person, cancellationToken)));
    }

    /// <summary>Decisions first, then what was sent back, then the day at the window and what other areas have waiting.</summary>
    private async Task<List<HomeTask>> TasksAsync(StaffSnapshot person, EntryWork? work, CancellationToken cancellationToken)
    {
        List<HomeTask> tasks = [.. work?.Tasks ?? []];
        foreach (var area in areas) tasks.AddRange(await area.OfAsync(person, cancellationToken));
        return [.. tasks.OrderBy(task => task.Count is not null ? 0 : task.Tone == "returned" ? 1 : 2)];
    }
}

/// <param name="Work">Null for people who enter no counts.</param>
/// <param name="Board">Null for people of a branch: its own days are all it looks after.</param>
public sealed record HomePage(StaffSnapshot Person, EntryWork? Work, IReadOnlyList<HomeTask> Tasks, EntryBoard? Board, Glance Glance)
{
    /// <summary>A person who decides, with something to decide on.</summary>
    public bool Decides => Person.IsApprover && Tasks.Any(task => task.Count is not null);

    public bool IsSample => Work?.IsSample == true || Board?.IsSample == true || Glance.IsSample;
}
