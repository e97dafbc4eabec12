using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>Puts the tally counter together for the person who is signed in.</summary>
public sealed class TallyPages(TallyDayQueries days, HeldTallyQueries held, CountRulesQueries rulesQueries, CurrentStaff current)
{
    /// <summary>The counter of the office, by default one where the person counts. Null for an unknown office.</summary>
    public async Task<TallyPage?> OpenAsync(string? office, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var person = current.Person;
        var own = OwnOffices(rules, person).ToList();
        var slug = office ?? (own.FirstOrDefault() ?? rules.Directory.Offices.FirstOrDefault(each => each.IsOpenOn(rules.Today)))?.Slug;
        if (await days.TodayAsync(person, slug, cancellationToken) is not { } day) return null;
        var mine = day.Items.Where(item => CountWriteAccess.For(person, day.Office, item.Taken, day.Date).Mode == CountWriteMode.Own).ToList();
        var open = mine.Where(item => rules.Problem(day.Office, item.Item, day.Date) is null).ToList();
        return new TallyPage(
            person,
            day,
            [.. open.Index().Select(entry => TallyCard.Of(entry.Item, entry.Index, TallyAddress.Of(day.Office.Slug)))],
            [.. own.Select(each => new SelectListItem(each.PeriodAt(day.Date).Name, each.Slug, each == day.Office))],
            Notice(rules, day, mine.Count, open.Count),
            mine.Count == 0 ? 0 : await held.CountAsync(day.Office.Id, cancellationToken));
    }

    /// <summary>Offices where a unit of the person is responsible for an item.</summary>
    private static IEnumerable<Office> OwnOffices(CountRules rules, StaffSnapshot person) =>
        from officeId in person.Assignments.Select(assignment => assignment.OfficeId).OfType<int>().Distinct()
        let office = rules.Directory.Office(officeId)
        where person.Has(Permission.EnterCounts) && rules.Catalog.TakenBy(officeId, rules.Today).Any(item => person.IsIn(item.ResponsibleUnitId))
        select office;

    private static string? Notice(CountRules rules, TallyDay day, int mine, int open)
    {
        if (mine == 0) return "この窓口の件数を数えるのは、窓口の職員です。ここでは今日の様子を見るだけです。";
        if (open == mine) return null;
        var reason = rules.Day(day.Office, day.Date).Reason;
        return open == 0 ? $"{reason}。今日は数える区分がありません。" : $"{reason}。時間外にも受け付ける区分だけを数えられます。";
    }
}
