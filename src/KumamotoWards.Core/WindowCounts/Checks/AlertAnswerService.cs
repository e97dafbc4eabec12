using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>What somebody says to an alert.</summary>
public sealed record AlertAnswer(int AlertId, string? Reason);

/// <summary>What became of the answers. None is stored when one is forbidden.</summary>
/// <param name="Stored">How many stand as typed.</param>
/// <param name="Late">How many needed none any more: answered by another, or the count was changed.</param>
public sealed record AnswersResult(int Stored, int Late, bool IsForbidden = false);

/// <summary>Answers alerts with a reason, several at once. Nothing else changes: the counts stand.</summary>
public sealed class AlertAnswerService(WardsDbContext db, CountRulesQueries rulesQueries, BusinessClock clock)
{
    /// <exception cref="RuleViolationException">A reason is missing or too long.</exception>
    public async Task<AnswersResult> AnswerAsync(StaffSnapshot person, IReadOnlyList<AlertAnswer> answers, CancellationToken cancellationToken = default)
    {
        var reasons = answers.DistinctBy(answer => answer.AlertId).ToDictionary(answer => answer.AlertId, answer => ReasonText.Read(answer.Reason, "理由"));
        try
        {
            return await StoreAsync(person, reasons, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another answer, or another number, came between: it is seen in the second look.
            db.ChangeTracker.Clear();
            return await StoreAsync(person, reasons, cancellationToken);
        }
    }

    private async Task<AnswersResult> StoreAsync(StaffSnapshot person, Dictionary<int, string> reasons, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var ids = reasons.Keys.ToArray();
        var alerts = await db.CountAlerts.Where(alert => EF.Parameter(ids).Contains(alert.Id)).ToListAsync(cancellationToken);
        if (alerts.Exists(alert => !CheckAccess.MayAnswer(person, rules.Directory.Office(alert.OfficeId), rules.Today)))
            return new AnswersResult(0, 0, IsForbidden: true);
        var open = alerts.FindAll(alert => alert is { Answer: null, SettledAt: null });
        foreach (var alert in open) (alert.Answer, alert.AnsweredAt, alert.AnsweredById) = (reasons[alert.Id], clock.UtcNow, person.StaffMemberId);
        await db.SaveChangesAsync(cancellationToken);
        return new AnswersResult(open.Count, reasons.Count - open.Count);
    }
}
