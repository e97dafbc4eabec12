using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Recording;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>What became of 本日分確定 or its undoing; <see cref="Problem"/> is null when it was done.</summary>
/// <param name="Forbidden">The person has no item of that office to confirm.</param>
/// <param name="Blanks">The items that still are blank, where that is the problem.</param>
public sealed record ConfirmationResult(CountProblem? Problem, bool Forbidden = false, IReadOnlyList<CountItem>? Blanks = null)
{
    public static readonly ConfirmationResult Done = new(Problem: null);
}

/// <summary>本日分確定: a unit says that its items of an office's day are complete.</summary>
public sealed class DayConfirmationService(
    WardsDbContext db, CountRulesQueries rulesQueries, CountLedger ledger, OnBehalfEntries onBehalf, Actor actor, BusinessClock clock)
{
    /// <summary>Refused while an expected item of the person's unit is blank, or the month is not open.</summary>
    public async Task<ConfirmationResult> ConfirmAsync(
        StaffSnapshot person, string? officeSlug, DateOnly date, string? onBehalfReason = null, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var (scope, failure) = ConfirmationScope.Find(rules, person, officeSlug, date);
        if (scope is null) return failure!;
        if (await onBehalf.ProblemAsync(scope.OnBehalf, onBehalfReason, cancellationToken) is { } problem) return new ConfirmationResult(problem);
        return await ledger.InOpenMonthAsync(scope.Office.Id, date, token => AddAsync(scope, onBehalfReason, token), NotOpen(date), cancellationToken);
    }

    public async Task<ConfirmationResult> WithdrawAsync(StaffSnapshot person, string? officeSlug, DateOnly date, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var (scope, failure) = ConfirmationScope.Find(rules, person, officeSlug, date);
        if (scope is null) return failure!;
        return await ledger.InOpenMonthAsync(scope.Office.Id, date, token => RemoveAsync(scope, token), NotOpen(date), cancellationToken);
    }

    private async Task<ConfirmationResult> AddAsync(ConfirmationScope scope, string? onBehalfReason, CancellationToken cancellationToken)
    {
        var entered = await db.DailyCounts.AsNoTracking()
            .Where(count => count.OfficeId == scope.Office.Id && count.Date == scope.Date)
            .Select(count => count.CountItemId).ToListAsync(cancellationToken);
        var figures = await OneFigures.LoadAsync(db, [scope.Office.Id], scope.Date, scope.Date, cancellationToken);
        var blanks = figures.Without(scope.Items.Select(entry => entry.Item), scope.Date).Select(item => item.CountItem).Where(item => !entered.Contains(item.Id)).ToList();
        if (blanks.Count > 0)
            return new ConfirmationResult(new CountProblem("blank-items", $"空欄があと {blanks.Count}区分あります。数を入れると確定できます（来客がなければ 0）。"), Blanks: blanks);

        await onBehalf.AddMissingAsync(scope.OnBehalf, onBehalfReason, cancellationToken);
        var confirmed = (await ConfirmationsAsync(scope, cancellationToken)).Select(confirmation => confirmation.UnitId);
        foreach (var unitId in scope.Units.Except(confirmed))
            db.DayConfirmations.Add(new DayConfirmation
            {
                OfficeId = scope.Office.Id,
                Date = scope.Date,
                UnitId = unitId,
                StaffMemberId = actor.StaffMemberId,
                ConfirmedAt = clock.UtcNow,
            });
        return ConfirmationResult.Done;
    }

    private async Task<ConfirmationResult> RemoveAsync(ConfirmationScope scope, CancellationToken cancellationToken)
    {
        db.DayConfirmations.RemoveRange(await ConfirmationsAsync(scope, cancellationToken));
        return ConfirmationResult.Done;
    }

    private async Task<List<DayConfirmation>> ConfirmationsAsync(ConfirmationScope scope, CancellationToken cancellationToken)
    {
        var ofDay = await db.DayConfirmations
            .Where(confirmation => confirmation.OfficeId == scope.Office.Id && confirmation.Date == scope.Date)
            .ToListAsync(cancellationToken);
        return ofDay.FindAll(confirmation => scope.Units.Contains(confirmation.UnitId));
    }

    private static Func<LedgerRefusal, ConfirmationResult> NotOpen(DateOnly date) =>
        refusal => new ConfirmationResult(new CountProblem(refusal.Code(), refusal.Message(date)));
}
