using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>The months whose turn is a person's, of the last twelve that are over.</summary>
/// <param name="ToSubmit">Sent-back ones too.</param>
/// <param name="ToApprove">Submitted, or corrected since the approval; those the person submitted are not among them.</param>
/// <param name="Decided">All that the person decides on, in whatever state: a ward office's month waits for the others of them.</param>
/// <param name="Overdue">Of the branches that the person's section looks after: not submitted, though the due day is over.</param>
/// <param name="Reasons">Why the last step was asked for: of 差戻し and of requests to reopen.</param>
public sealed record MonthTurns(
    DueDays Due, IReadOnlyList<ClosingCell> ToSubmit, IReadOnlyList<ClosingCell> ToApprove, IReadOnlyList<ClosingCell> Decided, IReadOnlyList<ClosingCell> Overdue,
    IReadOnlyList<ClosingCell> ToLock, IReadOnlyList<ClosingCell> ToReopen, IReadOnlyDictionary<(int OfficeId, DateOnly Month), MonthReason> Reasons);

/// <param name="From">The unit that gave it.</param>
public sealed record MonthReason(string From, string Text);

/// <summary>Finds whose turn it is, by the table of <see cref="MonthWorkflow"/>: a few reads, however many offices.</summary>
public sealed class MonthTurnQueries(WardsDbContext db, ClosingBoardQueries boards, CountRulesQueries rulesQueries, DeputyQueries deputies)
{
    /// <summary>What makes a month take numbers again: of a submitted one whoever can take or send it back.</summary>
    private static readonly OfficeMonthAction[] Reopening = [OfficeMonthAction.Reopen, OfficeMonthAction.Withdraw, OfficeMonthAction.Return];

    public async Task<MonthTurns> OfAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var board = await boards.RecentAsync(cancellationToken);
        var powers = await deputies.PowersAsync(person.Assignments.Select(assignment => assignment.UnitId), cancellationToken);
        var mine = (
            from row in board.Rows
            from cell in row.Cells
            let standing = MonthStanding.Of(person, cell.Row, MonthUnits.Of(rules, cell.Office, cell.Month), powers)
            where standing.Roles.Count > 0
            orderby cell.Month
            select (Cell: cell, Standing: standing)).ToList();
        return new MonthTurns(
            board.Due,
            Those(OfficeMonthAction.Submit, onBehalf: false),
            Those(OfficeMonthAction.Approve, onBehalf: false),
            [.. mine.Where(each => each.Standing.Roles.Any(role => role.Party == MonthParty.WardApprover)).Select(each => each.Cell)],
            [.. Those(OfficeMonthAction.Submit, onBehalf: true).Where(cell => cell.Timeliness.IsLate)],
            Those(OfficeMonthAction.Lock, onBehalf: false),
            [.. mine.Where(each => each.Cell.IsReopenAsked && Reopening.Any(action => MonthWorkflow.Judge(action, each.Standing).IsAllowed)).Select(each => each.Cell)],
            await ReasonsAsync(rules, [.. mine.Select(each => each.Cell).Where(cell => cell.IsReturned || cell.IsReopenAsked)], cancellationToken));

        List<ClosingCell> Those(OfficeMonthAction action, bool onBehalf) =>
            [.. mine.Where(each => MonthWorkflow.Judge(action, each.Standing) is { IsAllowed: true } verdict && verdict.IsOnBehalf == onBehalf).Select(each => each.Cell)];
    }

    private async Task<IReadOnlyDictionary<(int, DateOnly), MonthReason>> ReasonsAsync(CountRules rules, List<ClosingCell> cells, CancellationToken cancellationToken)
    {
        if (cells.Count == 0) return new Dictionary<(int, DateOnly), MonthReason>();
        var (offices, months) = (cells.Select(cell => cell.Office.Id).Distinct().ToArray(), cells.Select(cell => cell.Month).Distinct().ToArray());
        var steps = await db.OfficeMonthSteps.AsNoTracking()
            .Where(step => offices.Contains(step.OfficeId) && months.Contains(step.Month) && (step.Action == OfficeMonthAction.Return || step.Action == OfficeMonthAction.RequestReopen))
            .OrderBy(step => step.Id).Select(step => new { step.OfficeId, step.Month, step.UnitId, step.Reason }).ToListAsync(cancellationToken);
        return steps.GroupBy(step => (step.OfficeId, step.Month)).ToDictionary(month => month.Key, month => new MonthReason(rules.Directory.LabelOf(rules.Directory.Unit(month.Last().UnitId), month.Key.Month), month.Last().Reason ?? ""));
    }
}
