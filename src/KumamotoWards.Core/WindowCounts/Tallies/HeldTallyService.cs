using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>What became of a decision about held tallies; nothing was done where there is a <see cref="Problem"/>.</summary>
/// <param name="Taps">How many the decision took effect on; 0 when somebody had decided before.</param>
public sealed record HeldTallyResult(int Taps, CountProblem? Problem = null, bool Forbidden = false)
{
    public static HeldTallyResult Refused(string code, string message) => new(0, new CountProblem(code, message));
}

/// <summary>The office decides about tallies that are held: once, whoever is first.</summary>
public sealed class HeldTallyService(WardsDbContext db, CountRulesQueries rulesQueries, CountLedger ledger, OnBehalfEntries onBehalf, BusinessClock clock)
{
    /// <summary>All of the ids are of one office and day; ids that do not wait any more are passed over.</summary>
    public async Task<HeldTallyResult> DecideAsync(
        StaffSnapshot person, HeldAction action, IReadOnlyCollection<int> ids, string? reason, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var words = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        try
        {
            return await ledger.TransactAsync(token => DecideAsync(rules, person, action, [.. ids], words, token), cancellationToken);
        }
        catch (CountsRefusedException refused)
        {
            var first = refused.Refused.First();
            return HeldTallyResult.Refused(first.Refusal!.Value.Code(), first.Refusal.Value.Message(first.Change.Cell.Start));
        }
    }

    private async Task<HeldTallyResult> DecideAsync(CountRules rules, StaffSnapshot person, HeldAction action, int[] ids, string? reason, CancellationToken cancellationToken)
    {
        var place = await db.HeldTallies.Where(tally => ids.Contains(tally.Id)).Select(tally => new { tally.OfficeId, tally.Date }).FirstOrDefaultAsync(cancellationToken);
        if (place is null) return new HeldTallyResult(0);
        // The month's turn comes before the tallies are read: of two who decide, the second finds them decided.
        var state = await OfficeMonthTurn.TakeAsync(db, place.OfficeId, CountCell.FirstOfMonth(place.Date), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var waiting = await db.HeldTallies
            .Where(tally => ids.Contains(tally.Id) && tally.OfficeId == place.OfficeId && tally.Date == place.Date && tally.Resolution == null)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0) return new HeldTallyResult(0);

        var decision = HeldDecision.Of(rules, person, waiting, state);
        if (decision is null) return new HeldTallyResult(0, Forbidden: true);
        if (decision.Problem(action, reason) is { } problem) return new HeldTallyResult(0, problem);
        return action == HeldAction.RequestReopen
            ? await RequestAsync(decision, reason!, cancellationToken)
            : await ResolveAsync(decision, action, reason, cancellationToken);
    }

    private async Task<HeldTallyResult> ResolveAsync(HeldDecision decision, HeldAction action, string? reason, CancellationToken cancellationToken)
    {
        if (action == HeldAction.Count)
        {
            if (decision.Mode == CountWriteMode.OnBehalf) await onBehalf.AddMissingAsync([decision.Day], reason, cancellationToken);
            await ledger.RecordAllAsync(decision.Changes(reason), cancellationToken);
        }
        foreach (var tally in decision.Tallies)
        {
            tally.Resolution = action == HeldAction.Count ? HeldTallyResolution.Counted : HeldTallyResolution.Discarded;
            tally.ResolvedAt = clock.UtcNow;
            tally.ResolvedById = decision.Author.StaffMemberId;
            tally.ResolutionReason = reason;
        }
        await db.SaveChangesAsync(cancellationToken);
        return new HeldTallyResult(decision.Tallies.Count);
    }

    /// <summary>The tallies go on waiting; whoever can open the month sees the request.</summary>
    private async Task<HeldTallyResult> RequestAsync(HeldDecision decision, string reason, CancellationToken cancellationToken)
    {
        var (office, month) = (decision.Day.OfficeId, CountCell.FirstOfMonth(decision.Day.Date));
        var last = await db.OfficeMonthSteps.Where(step => step.OfficeId == office && step.Month == month)
            .OrderByDescending(step => step.Id).Select(step => (OfficeMonthAction?)step.Action).FirstOrDefaultAsync(cancellationToken);
        if (last == OfficeMonthAction.RequestReopen) return new HeldTallyResult(0);
        db.OfficeMonthSteps.Add(decision.Request(reason, clock.UtcNow));
        await db.SaveChangesAsync(cancellationToken);
        return new HeldTallyResult(decision.Tallies.Count);
    }
}
