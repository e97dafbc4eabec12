using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>Switches a rule off at an office, or on again; the reason stays in the switch and in the audit.</summary>
public sealed class CheckSwitchService(WardsDbContext db, CountRulesQueries rulesQueries, DayChecks checks, Actor actor, BusinessClock clock)
{
    /// <summary>Days looked at again when a rule is switched on.</summary>
    private const int DaysAgain = 31;

    /// <exception cref="RuleViolationException">The reason is missing or too long.</exception>
    /// <returns>False when the person may not switch rules there, or there is no such rule or office.</returns>
    public async Task<bool> SetAsync(
        StaffSnapshot person, string? officeSlug, string? rule, bool isOff, string? reason, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office || CheckRules.Find(rule) is not { } known) return false;
        if (!CheckAccess.MaySwitch(person, office, rules.Today)) return false;
        actor.Reason = ReasonText.Read(reason, "切り替える理由");
        var stored = await db.CheckSwitches.SingleOrDefaultAsync(each => each.OfficeId == office.Id && each.Rule == known.Code, cancellationToken);
        if (stored is null == !isOff) return true;
        if (stored is null) await SwitchOffAsync(person, office, known, cancellationToken);
        else await SwitchOnAsync(office, stored, cancellationToken);
        return true;
    }

    private async Task SwitchOffAsync(StaffSnapshot person, Office office, CheckRule rule, CancellationToken cancellationToken)
    {
        db.CheckSwitches.Add(new CheckSwitch { OfficeId = office.Id, Rule = rule.Code, Reason = actor.Reason!, StaffMemberId = person.StaffMemberId, At = clock.UtcNow });
        // Nobody is asked any longer for what the rule found; what was answered stays.
        var open = await db.CountAlerts
            .Where(alert => alert.OfficeId == office.Id && alert.Rule == rule.Code && alert.Answer == null && alert.SettledAt == null)
            .ToListAsync(cancellationToken);
        foreach (var alert in open) alert.SettledAt = clock.UtcNow;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task SwitchOnAsync(Office office, CheckSwitch stored, CancellationToken cancellationToken)
    {
        db.CheckSwitches.Remove(stored);
        await db.SaveChangesAsync(cancellationToken);
        await checks.RunAsync(office, [.. Enumerable.Range(0, DaysAgain).Select(days => clock.Today.AddDays(-days))], cancellationToken);
    }
}
