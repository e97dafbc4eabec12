using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>
/// What must be there before a month is submitted or approved. Open alerts and held tallies are shown beside it and
/// block nothing.
/// </summary>
public sealed class ClosingChecks(WardsDbContext db, CountRulesQueries rulesQueries)
{
    private const int NamedDays = 3;

    internal async Task<MonthProblem?> ProblemAsync(CountRules rules, MonthMove move, CancellationToken cancellationToken) => move.Request.Action switch
    {
        OfficeMonthAction.Submit => await SubmitProblemAsync(rules, move, cancellationToken),
        OfficeMonthAction.Approve when move.Units.IsWardOffice => await BranchesProblemAsync(rules, move, cancellationToken),
        _ => null,
    };

    /// <summary>提出 is the confirmation of the submitting unit's own days too, where it has not given it day by day.</summary>
    internal async Task<IReadOnlyList<DayConfirmation>> ConfirmationsAsync(MonthMove move, int staffMemberId, CancellationToken cancellationToken)
    {
        if (move.Request.Action != OfficeMonthAction.Submit || move.Verdict.IsOnBehalf) return [];
        var progress = await MonthProgress.LoadAsync(db, await rulesQueries.LoadAsync(cancellationToken), move.Office, move.Request.Month, cancellationToken);
        return
        [
            .. progress.Unconfirmed.Where(day => day.UnitId == move.Verdict.Role!.UnitId).Select(day => new DayConfirmation
            {
                OfficeId = move.Office.Id,
                Date = day.Date,
                UnitId = day.UnitId,
                StaffMemberId = staffMemberId,
                ConfirmedAt = move.At,
            }),
        ];
    }

    private async Task<MonthProblem?> SubmitProblemAsync(CountRules rules, MonthMove move, CancellationToken cancellationToken)
    {
        if (rules.Today < move.Next)
            return new(MonthRefusal.MonthNotOver, $"{move.Request.Month.Month}月はまだ終わっていません。{JapaneseDate.Short(move.Next)}から提出できます。");
        // Who is absent cannot fill in what is missing: the reason stands in its place.
        if (move.Verdict.IsOnBehalf) return null;
        var progress = await MonthProgress.LoadAsync(db, rules, move.Office, move.Request.Month, cancellationToken);
        if (progress.Blanks.Count > 0)
            return new(MonthRefusal.Blanks, $"空欄が残っている日が {progress.Blanks.Count}日あります（{Named(progress.Blanks.Select(day => day.Date))}）。数を入れると提出できます（来客がなければ 0）。");
        var others = progress.Unconfirmed.Where(day => day.UnitId != move.Verdict.Role!.UnitId).ToList();
        // A month that was closed before had been whole then; its cells are put right one by one.
        return others.Count == 0 || await WasReopenedAsync(move, cancellationToken) ? null : new(MonthRefusal.Unconfirmed, Unconfirmed(rules, others));
    }

    private async Task<MonthProblem?> BranchesProblemAsync(CountRules rules, MonthMove move, CancellationToken cancellationToken)
    {
        var month = move.Request.Month;
        var wardId = move.Office.PeriodAt(month).WardId;
        var branches = rules.Directory.Offices
            .Where(office => office != move.Office && office.PeriodAt(month).WardId == wardId && MonthUnits.IsOwed(rules, office, month))
            .ToDictionary(office => office.Id);
        var ids = branches.Keys.ToArray();
        var approved = await db.OfficeMonths
            .Where(row => row.Month == month && ids.Contains(row.OfficeId) && row.State >= OfficeMonthState.Approved)
            .Select(row => row.OfficeId).ToListAsync(cancellationToken);
        var open = branches.Values.Where(office => !approved.Contains(office.Id)).Select(office => office.PeriodAt(month).Name).ToList();
        return open.Count == 0 ? null : new(
            MonthRefusal.BranchesNotApproved, $"{string.Join("、", open)}の{month.Month}月分がまだ承認されていません。区内の窓口をすべて承認すると、区役所の分を承認できます。");
    }

    private Task<bool> WasReopenedAsync(MonthMove move, CancellationToken cancellationToken) => db.OfficeMonthSteps.AnyAsync(
        step => step.OfficeId == move.Office.Id && step.Month == move.Request.Month && step.Action == OfficeMonthAction.Reopen, cancellationToken);

    private static string Unconfirmed(CountRules rules, List<UnconfirmedDay> days)
    {
        var units = days.Select(day => day.UnitId).Distinct().Select(id => rules.Directory.Unit(id).Name);
        return $"{string.Join("、", units)}がまだ確定していない日が {days.Select(day => day.Date).Distinct().Count()}日あります（{Named(days.Select(day => day.Date).Distinct())}）。担当の課が確定すると提出できます。";
    }

    private static string Named(IEnumerable<DateOnly> dates)
    {
        var all = dates.Order().ToList();
        return string.Join("、", all.Take(NamedDays).Select(JapaneseDate.Short)) + (all.Count > NamedDays ? " ほか" : "");
    }
}
