using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Asks for a step of an office's month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Version">The revision that the person saw: figures that changed since are not decided on.</param>
public sealed record MonthRequest(string? Office, DateOnly Month, OfficeMonthAction Action, long Version, string? Reason);

/// <summary>What became of it: moved, or why not.</summary>
/// <param name="Message">Japanese, of a refusal; says what to do.</param>
public sealed record MonthResult(OfficeMonthState State, long Revision, MonthRefusal? Refusal = null, string? Message = null, OfficeMonthStep? Step = null);

/// <summary>Moves months on their way. Every step is one transaction, in the turn of the month, with its history.</summary>
public sealed class ClosingService(
    WardsDbContext db, CountRulesQueries rulesQueries, DeputyQueries deputies, ClosingChecks checks, MonthChanges changes, BusinessClock clock)
{
    public async Task<MonthResult> MoveAsync(StaffSnapshot person, MonthRequest request, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(request.Office) is not { } office) return Unknown(MonthRefusal.UnknownOffice, $"窓口「{request.Office}」はありません。");
        if (!MonthUnits.IsOwed(rules, office, request.Month))
            return Unknown(MonthRefusal.UnknownMonth, $"{office.PeriodAt(request.Month).Name}には{request.Month.Year}年{request.Month.Month}月分はありません。");

        var month = await FindAsync(office, request.Month, cancellationToken);
        var units = MonthUnits.Of(rules, office, request.Month);
        var standing = MonthStanding.Of(person, month, units, await deputies.PowersAsync(units.All, cancellationToken));
        var asked = new MonthMove(office, request, month, units, MonthWorkflow.Judge(request.Action, standing), clock.UtcNow);
        return await RefusalAsync(rules, person, asked, cancellationToken) is { } refusal
            ? new MonthResult(asked.State, asked.Revision, refusal.Refusal, refusal.Message)
            : await WriteAsync(person, asked, cancellationToken);
    }

    /// <summary>
    /// What is read here stays true until the write: any change in between raises the revision, and the write is refused.
    /// Who may not is told so before what has changed.
    /// </summary>
    private async Task<MonthProblem?> RefusalAsync(CountRules rules, StaffSnapshot person, MonthMove move, CancellationToken cancellationToken)
    {
        if (move.Verdict.Refusal is MonthRefusal.Forbidden or MonthRefusal.OwnSubmission) return MonthMessages.Of(move.Verdict.Refusal.Value, move);
        if (move.Revision != move.Request.Version) return await ChangedAsync(person, move, cancellationToken);
        if (move.Verdict.Refusal is { } refusal) return MonthMessages.Of(refusal, move);
        if (move.Verdict.NeedsReason && move.Reason is null) return MonthMessages.Of(MonthRefusal.ReasonRequired, move);
        if (move.Reason?.Length > OfficeMonthStep.ReasonMaxLength) return MonthMessages.Of(MonthRefusal.ReasonTooLong, move);
        return await checks.ProblemAsync(rules, move, cancellationToken);
    }

    private async Task<MonthResult> WriteAsync(StaffSnapshot person, MonthMove move, CancellationToken cancellationToken)
    {
        var landed = (CancellationToken token) => db.OfficeMonthSteps.AnyAsync(
            step => step.OfficeId == move.Office.Id && step.Month == move.Request.Month && step.StaffMemberId == person.StaffMemberId && step.At == move.At, token);
        try
        {
            if (await db.WriteAsync(token => TakeStepAsync(person, move, token), landed, cancellationToken) is { } step)
                return new MonthResult(step.To, move.Revision + 1, Step: step);
        }
        catch (DbUpdateException) when (move.Month is null)
        {
            // Somebody else wrote the first figure of the month at this moment.
        }
        db.ChangeTracker.Clear();
        var now = await FindAsync(move.Office, move.Request.Month, cancellationToken);
        var (refusal, message) = await ChangedAsync(person, move, cancellationToken);
        return new MonthResult(now?.State ?? OfficeMonthState.Open, now?.Revision ?? 0, refusal, message);
    }

    /// <summary>Null when the month is no longer as the person saw it.</summary>
    private async Task<OfficeMonthStep?> TakeStepAsync(StaffSnapshot person, MonthMove move, CancellationToken cancellationToken)
    {
        OfficeMonth row;
        if (move.Month is null) db.OfficeMonths.Add(row = new OfficeMonth(move.Office.Id, move.Request.Month) { Revision = 1 });
        else if (!await OfficeMonthTurn.TakeAsync(db, move.Office.Id, move.Request.Month, move.Revision, cancellationToken)) return null;
        else row = await db.OfficeMonths.SingleAsync(each => each.OfficeId == move.Office.Id && each.Month == move.Request.Month, cancellationToken);

        move.Apply(row, person.StaffMemberId);
        var step = move.Step(person.StaffMemberId);
        db.OfficeMonthSteps.Add(step);
        db.DayConfirmations.AddRange(await checks.ConfirmationsAsync(move, person.StaffMemberId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return step;
    }

    private async Task<MonthProblem> ChangedAsync(StaffSnapshot person, MonthMove move, CancellationToken cancellationToken) =>
        new(MonthRefusal.ChangedMeanwhile, await changes.DescribeAsync(person, move.Office, move.Request.Month, cancellationToken));

    private Task<OfficeMonth?> FindAsync(Office office, DateOnly month, CancellationToken cancellationToken) =>
        db.OfficeMonths.AsNoTracking().SingleOrDefaultAsync(row => row.OfficeId == office.Id && row.Month == month, cancellationToken);

    private static MonthResult Unknown(MonthRefusal refusal, string message) => new(OfficeMonthState.Open, 0, refusal, message);
}
