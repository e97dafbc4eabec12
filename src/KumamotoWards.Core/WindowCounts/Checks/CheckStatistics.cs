using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>How often a rule fired at an office in the last twelve months, and what became of it.</summary>
/// <param name="Settled">The count was changed, or the rule switched off, before anybody gave a reason.</param>
public sealed record RuleFigures(string Rule, int OfficeId, int Answered, int Open, int Settled)
{
    public int Fired => Answered + Open + Settled;
}

/// <summary>A rule that is off at an office: since when (UTC), by whom and why.</summary>
public sealed record RuleOff(string Rule, int OfficeId, DateTime At, string? By, string Reason);

/// <summary>Reads for the page of rules.</summary>
public sealed class CheckStatistics(WardsDbContext db, CountRulesQueries rulesQueries, BusinessClock clock)
{
    public const int Months = 12;

    public async Task<IReadOnlyList<RuleFigures>> FiguresAsync(CancellationToken cancellationToken = default)
    {
        var since = clock.UtcNow.AddMonths(-Months);
        var groups = await db.CountAlerts
            .Where(alert => alert.RaisedAt >= since)
            .GroupBy(alert => new { alert.Rule, alert.OfficeId, IsAnswered = alert.Answer != null, IsSettled = alert.SettledAt != null })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. groups.GroupBy(group => (group.Key.Rule, group.Key.OfficeId)).Select(office => new RuleFigures(
                office.Key.Rule, office.Key.OfficeId,
                office.Where(group => group.Key.IsAnswered).Sum(group => group.Count),
                office.Where(group => !group.Key.IsAnswered && !group.Key.IsSettled).Sum(group => group.Count),
                office.Where(group => !group.Key.IsAnswered && group.Key.IsSettled).Sum(group => group.Count))),
        ];
    }

    public async Task<IReadOnlyList<RuleOff>> OffAsync(StaffSnapshot reader, CancellationToken cancellationToken = default)
    {
        var off =
            from each in db.CheckSwitches
            join person in db.StaffMembers on each.StaffMemberId equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby each.OfficeId, each.Rule
            select new RuleOff(each.Rule, each.OfficeId, each.At, person == null ? null : person.Name, each.Reason);
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        return [.. (await off.ToListAsync(cancellationToken)).Select(each =>
            CheckAccess.SeesNames(reader, rules.Directory.Office(each.OfficeId), rules.Today) ? each : each with { By = null })];
    }
}
