using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>A day of an office that another unit of its ward enters or confirms.</summary>
public readonly record struct OnBehalfDay(int OfficeId, DateOnly Date, int UnitId);

/// <summary>代行入力: the reason is asked once per office, day and unit.</summary>
public sealed class OnBehalfEntries(WardsDbContext db, Actor actor, BusinessClock clock)
{
    /// <summary>Those of the days that have no reason yet.</summary>
    public async Task<IReadOnlyList<OnBehalfDay>> WithoutReasonAsync(IReadOnlyCollection<OnBehalfDay> days, CancellationToken cancellationToken = default)
    {
        if (days.Count == 0) return [];
        var (offices, dates) = (days.Select(day => day.OfficeId).ToArray(), days.Select(day => day.Date).ToArray());
        var known = await db.OnBehalfEntries.AsNoTracking()
            .Where(entry => EF.Parameter(offices).Contains(entry.OfficeId) && EF.Parameter(dates).Contains(entry.Date))
            .Select(entry => new OnBehalfDay(entry.OfficeId, entry.Date, entry.UnitId))
            .ToListAsync(cancellationToken);
        return [.. days.Distinct().Except(known)];
    }

    /// <summary>Puts the missing reasons into the change tracker, to be saved with the counts.</summary>
    internal async Task AddMissingAsync(IReadOnlyCollection<OnBehalfDay> days, string? reason, CancellationToken cancellationToken)
    {
        foreach (var day in await WithoutReasonAsync(days, cancellationToken))
            db.OnBehalfEntries.Add(new OnBehalfEntry
            {
                OfficeId = day.OfficeId,
                Date = day.Date,
                UnitId = day.UnitId,
                StaffMemberId = actor.StaffMemberId,
                Reason = reason!,
                At = clock.UtcNow,
            });
    }

    /// <summary>What is wrong with a reason; null when it can be stored, or none is needed.</summary>
    internal async Task<CountProblem?> ProblemAsync(IReadOnlyCollection<OnBehalfDay> days, string? reason, CancellationToken cancellationToken)
    {
        if (reason?.Length > OnBehalfEntry.ReasonMaxLength)
            return new CountProblem("on-behalf-reason-too-long", $"代行入力の理由は {OnBehalfEntry.ReasonMaxLength}文字以内で入力してください。");
        return string.IsNullOrWhiteSpace(reason) && (await WithoutReasonAsync(days, cancellationToken)).Count > 0
            ? new CountProblem("on-behalf-reason-required", "代行入力の理由を入力してください。")
            : null;
    }
}
