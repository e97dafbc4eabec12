using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Reads one office-month in full.</summary>
public sealed class MonthDetailQueries(
    WardsDbContext db, CountRulesQueries rulesQueries, ClosingBoardQueries boards, DeputyQueries deputies, ClosingChecks checks, BusinessClock clock)
{
    /// <summary>Null when there is no such office, or nothing is owed of that month.</summary>
    public async Task<MonthDetail?> FindAsync(StaffSnapshot person, string? officeSlug, DateOnly month, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var board = await boards.OfMonthAsync(month, cancellationToken);
        if (board.Rows.FirstOrDefault(row => row.Office.Slug == officeSlug)?.Find(month) is not { } cell) return null;
        var units = MonthUnits.Of(rules, cell.Office, month);
        var powers = await deputies.PowersAsync(units.All, cancellationToken);
        return new MonthDetail(
            cell,
            cell.Office.PeriodAt(month),
            await MonthProgress.LoadAsync(db, rules, cell.Office, month, cancellationToken),
            board.Due.ApprovalOf(month),
            await AlertsAsync(cell.Office.Id, month, cancellationToken),
            await StepsAsync(rules, NameVisibility.Of(person, rules.Directory), cell.Office.Id, month, cancellationToken),
            await ChoicesAsync(rules, person, cell, units, powers, cancellationToken),
            Turn(rules, cell, units));
    }

    private async Task<IReadOnlyList<MonthChoice>> ChoicesAsync(
        CountRules rules, StaffSnapshot person, ClosingCell cell, MonthUnits units, UnitPowers powers, CancellationToken cancellationToken)
    {
        var standing = MonthStanding.Of(person, cell.Row, units, powers);
        var choices = new List<MonthChoice>();
        foreach (var action in Enum.GetValues<OfficeMonthAction>())
        {
            var verdict = MonthWorkflow.Judge(action, standing);
            if (!verdict.IsAllowed) continue;
            var move = new MonthMove(cell.Office, new MonthRequest(cell.Office.Slug, cell.Month, action, cell.Revision, null), cell.Row, units, verdict, clock.UtcNow);
            var obstacle = await checks.ProblemAsync(rules, move, cancellationToken);
            choices.Add(new MonthChoice(
                action, verdict.NeedsReason, verdict.IsOnBehalf, await NameAsync(verdict.Role!.DeputyForId, cancellationToken), obstacle?.Message)
            {
                LeavesNobodyToApprove = action == OfficeMonthAction.Submit && units.ApprovesId is { } section && powers.IsOnlyApprover(section, person.StaffMemberId),
            });
        }
        // Forward before backward: what is usually done stands first.
        return [.. choices.OrderBy(choice => choice.Action is OfficeMonthAction.Withdraw or OfficeMonthAction.Return)];
    }

    private async Task<string?> NameAsync(int? staffMemberId, CancellationToken cancellationToken) => staffMemberId is null
        ? null
        : await db.StaffMembers.Where(person => person.Id == staffMemberId).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<MonthAlert>> AlertsAsync(int officeId, DateOnly month, CancellationToken cancellationToken)
    {
        var next = month.AddMonths(1);
        return await db.CountAlerts.AsNoTracking()
            .Where(alert => alert.OfficeId == officeId && alert.Date >= month && alert.Date < next && alert.AnsweredAt == null && alert.SettledAt == null)
            .OrderBy(alert => alert.Priority).ThenBy(alert => alert.Date)
            .Select(alert => new MonthAlert(alert.Date, db.CountItems.Where(item => item.Id == alert.CountItemId).Select(item => item.Name).FirstOrDefault(), alert.Message))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<MonthTimelineStep>> StepsAsync(
        CountRules rules, NameVisibility visible, int officeId, DateOnly month, CancellationToken cancellationToken)
    {
        var steps = await db.OfficeMonthSteps.AsNoTracking()
            .Where(step => step.OfficeId == officeId && step.Month == month)
            .OrderBy(step => step.Id).ToListAsync(cancellationToken);
        var ids = steps.SelectMany(step => new[] { step.StaffMemberId, step.DeputyForId }).OfType<int>().Distinct().ToArray();
        var names = await db.StaffMembers.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return
        [
            .. steps.Select(step => new MonthTimelineStep(
                step.Id, step.Action, step.At, visible.Shows(step.UnitId) ? names.GetValueOrDefault(step.StaffMemberId) : null,
                rules.Directory.LabelOf(rules.Directory.Unit(step.UnitId), DateOnly.FromDateTime(BusinessClock.ToTokyo(step.At))),
                step.Reason, step.IsOnBehalf, step.DeputyForId is not null, visible.Shows(step.UnitId) && step.DeputyForId is { } id ? names.GetValueOrDefault(id) : null,
                step.ReviewedAt)),
        ];
    }

    private static MonthTurn Turn(CountRules rules, ClosingCell cell, MonthUnits units)
    {
        var headquarters = "本庁の主務課";
        return cell.State switch
        {
            OfficeMonthState.Open => new(Label(units.SubmitsId), cell.IsReturned ? "直して提出" : cell.Timeliness.DueOn < rules.Today ? "提出" : "入力と提出"),
            OfficeMonthState.Submitted => new(Label(units.ApprovesId), "確かめて承認"),
            OfficeMonthState.Approved when cell.IsCorrected => new(Label(units.ApprovesId), "訂正を確かめてもう一度承認"),
            OfficeMonthState.Approved => new(headquarters, "締め"),
            OfficeMonthState.Locked when cell.IsReopenAsked => new(headquarters, "再開の依頼への対応"),
            OfficeMonthState.Locked => new(null, "終わっています"),
        };

        string? Label(int? unitId) => unitId is { } id ? rules.Directory.LabelOf(rules.Directory.Unit(id), cell.Month) : null;
    }
}
