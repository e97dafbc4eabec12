using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Tallies;

/// <summary>Adds what counters at a window have tapped. Each line is judged alone; none is lost.</summary>
public sealed class TallyService(WardsDbContext db, CountRulesQueries rulesQueries, CountLedger ledger, BusinessClock clock)
{
    public const int MaxLines = 1000;

    public async Task<TallyResult> RecordAsync(StaffSnapshot person, string? officeSlug, IReadOnlyList<TallyLine> lines, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (Check(rules, person, officeSlug, lines) is { } problem) return problem;
        var office = rules.Directory.FindOffice(officeSlug)!;
        var changes = lines.Select(line => ChangeOf(rules, person, office, line)).ToList();
        if (changes.Contains(null)) return new TalliesForbidden(CountWriteAccess.ForbiddenMessage);
        try
        {
            return await WriteAsync([.. changes.OfType<AddCount>()], cancellationToken);
        }
        catch (CountsRefusedException reused)
        {
            return new TalliesInvalid([.. reused.Refused.Select(outcome => ReusedId(lines, outcome))]);
        }
    }

    /// <summary>What <see cref="RecordAsync"/> would refuse before it looks at a month; null when nothing. Writes nothing.</summary>
    public async Task<TallyResult?> CheckAsync(StaffSnapshot person, string? officeSlug, IReadOnlyList<TallyLine> lines, CancellationToken cancellationToken = default) =>
        Check(await rulesQueries.LoadAsync(cancellationToken), person, officeSlug, lines);

    private static TallyResult? Check(CountRules rules, StaffSnapshot person, string? officeSlug, IReadOnlyList<TallyLine> lines)
    {
        if (lines.Count > MaxLines) return Invalid("bad-line-count", $"一度に送れるのは {MaxLines:N0}件までです。");
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return Invalid("unknown-office", $"窓口「{officeSlug}」はありません。");
        if (!MayWrite(rules, person, office)) return new TalliesForbidden(CountWriteAccess.ForbiddenMessage);
        var errors = lines.Index().Select(entry => ErrorOf(rules, office, entry.Item, entry.Index)).OfType<LineError>().ToList();
        return errors.Count > 0 ? new TalliesInvalid(errors) : null;
    }

    /// <summary>Nearly always all can be counted, and then there is nothing to write beside them.</summary>
    private async Task<TallyResult> WriteAsync(IReadOnlyList<AddCount> changes, CancellationToken cancellationToken)
    {
        try
        {
            return Recorded(await ledger.RecordAllAsync(changes, cancellationToken));
        }
        catch (CountsRefusedException)
        {
            return await ledger.TransactAsync(token => WriteAndHoldAsync(changes, token), cancellationToken);
        }
    }

    private async Task<TallyResult> WriteAndHoldAsync(IReadOnlyList<AddCount> changes, CancellationToken cancellationToken)
    {
        var outcomes = await ledger.RecordEachAsync(changes, cancellationToken);
        var reused = outcomes.Where(outcome => outcome.Refusal == LedgerRefusal.IdReused).ToList();
        if (reused.Count > 0) throw new CountsRefusedException(reused);
        db.HeldTallies.AddRange(outcomes.Where(outcome => outcome.Result == LedgerResult.Refused).Select(ToHeld));
        await db.SaveChangesAsync(cancellationToken);
        return Recorded(outcomes);
    }

    private static TalliesRecorded Recorded(IReadOnlyList<LedgerOutcome> outcomes) => new(
        [.. outcomes.Where(outcome => outcome.Result == LedgerResult.Written).Select(outcome => outcome.Change.Id)],
        [.. outcomes.Where(outcome => outcome.Result == LedgerResult.Duplicate).Select(outcome => outcome.Change.Id)],
        [.. outcomes.Where(outcome => outcome.Result is LedgerResult.Refused or LedgerResult.Held).Select(ToHeldLine)]);

    // A tally has no place for a reason, so nobody taps on behalf of another unit.
    private static bool MayWrite(CountRules rules, StaffSnapshot person, Office office) =>
        rules.Catalog.EverTakenBy(office.Id).Any(item => CountWriteAccess.For(person, office, item, rules.Today).Mode == CountWriteMode.Own);

    private static LineError? ErrorOf(CountRules rules, Office office, TallyLine line, int index)
    {
        var item = rules.Catalog.FindItem(line.Item);
        var problem =
            item is null ? new CountProblem("unknown-item", $"件数区分「{line.Item}」はありません。")
            : line.Delta is 0 or < -TallyLine.MaxDelta or > TallyLine.MaxDelta ? new CountProblem("bad-delta", $"増減は ±{TallyLine.MaxDelta:N0} までの 0 でない整数で指定してください。")
            : rules.Problem(office, item, line.Date);
        return problem is null ? null : new LineError(index, $"{line.Id}", line.Item, line.Date, problem.Code, problem.Message);
    }

    private AddCount? ChangeOf(CountRules rules, StaffSnapshot person, Office office, TallyLine line)
    {
        var taken = rules.Catalog.Find(office.Id, rules.Catalog.FindItem(line.Item)!.Id, line.Date)!;
        var (mode, unit) = CountWriteAccess.For(person, office, taken, line.Date);
        return mode == CountWriteMode.Own
            ? new AddCount(line.Id, CountCell.Day(office.Id, line.Date, taken.CountItemId), line.Delta, new CountAuthor(person.StaffMemberId, unit!.UnitId)) { HappenedAt = Happened(line.At) }
            : null;
    }

    // No tap has happened after it arrived, whatever the clock of its device says.
    private DateTime? Happened(DateTime? at) => at > clock.UtcNow ? clock.UtcNow : at;

    private HeldTally ToHeld(LedgerOutcome outcome) => new()
    {
        ClientId = outcome.Change.Id,
        OfficeId = outcome.Change.Cell.OfficeId,
        CountItemId = outcome.Change.Cell.CountItemId,
        Date = outcome.Change.Cell.Start,
        Delta = ((AddCount)outcome.Change).Delta,
        Refusal = outcome.Refusal!.Value,
        StaffMemberId = outcome.Change.Author.StaffMemberId,
        UnitId = outcome.Change.Author.UnitId,
        HappenedAt = outcome.Change.HappenedAt,
        ReceivedAt = clock.UtcNow,
    };

    private static HeldLine ToHeldLine(LedgerOutcome outcome) => new(
        outcome.Change.Id, outcome.Refusal!.Value.Code(), outcome.Refusal.Value.Message(outcome.Change.Cell.Start));

    private static LineError ReusedId(IReadOnlyList<TallyLine> lines, LedgerOutcome outcome)
    {
        var (line, index) = lines.Select((line, index) => (line, index)).Last(entry => entry.line.Id == outcome.Change.Id);
        return new LineError(index, $"{line.Id}", line.Item, line.Date, outcome.Refusal!.Value.Code(), outcome.Refusal.Value.Message(line.Date));
    }

    private static TalliesInvalid Invalid(string code, string message) => new([new LineError(0, null, null, null, code, message)]);
}
