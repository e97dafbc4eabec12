using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.Home;

/// <summary>The counts of the person's own office: what is to be done, the last four weeks, and special days ahead.</summary>
/// <param name="ClosedToday">Why nothing is expected today; null on a business day.</param>
/// <param name="Weeks">Mondays to Fridays and other days on which something is expected, oldest week first.</param>
public sealed record EntryWork(Office Office, string? ClosedToday, IReadOnlyList<HomeTask> Tasks, IReadOnlyList<DayStripDay[]> Weeks, IReadOnlyList<DayNotice> Notices, bool IsSample)
{
    public int Count(DayProgress progress) => Weeks.SelectMany(week => week).Count(day => day.Progress == progress && !day.IsToday);
}

/// <summary>Something to do, with the button that starts it.</summary>
/// <param name="Tone">A class of the list of tasks: returned, attention, late, or none.</param>
/// <param name="Due">Until when, or since when it waits.</param>
/// <param name="Count">How many of it wait, for those who decide: shown large, with the title as the link.</param>
/// <param name="IsOverdue">The due day is over.</param>
public sealed record HomeTask(
    string Tone, string Icon, string Title, string Text, string Due, string Action, string Href, int? Count = null, bool IsOverdue = false);

/// <summary>A special day of the office that is coming.</summary>
public sealed record DayNotice(DateOnly Date, string Text);
