using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>Sets cells of an office's days: all lines or none.</summary>
public sealed class DailyCountService(WardsDbContext db, CountRulesQueries rulesQueries, CountLedger ledger, OnBehalfEntries onBehalf, BusinessClock clock)
{
    public const int MaxLines = 1000;

    /// <param name="onBehalfReason">Why another unit of the ward enters (代行入力); asked once per office, day and unit.</param>
    /// <param name="kind">Entry or grid.</param>
    public async Task<DailySaveResult> SaveAsync(
        StaffSnapshot person, string? officeSlug, IReadOnlyList<DayLine> lines, string? onBehalfReason = null,
        CountLineKind kind = CountLineKind.Entry, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var (request, refusal) = Read(rules, person, officeSlug, lines, kind);
        if (refusal is not null) return refusal;
        return await onBehalf.ProblemAsync(request!.OnBehalf, onBehalfReason, cancellationToken) is { } problem
            ? Invalid(problem.Code, problem.Message)
            : await WriteAsync(rules, request, onBehalfReason, cancellationToken);
    }

    /// <summary>What <see cref="SaveAsync"/> would refuse before it looks at the counts; null when nothing. Writes nothing.</summary>
    public async Task<DailySaveResult?> CheckAsync(StaffSnapshot person, string? officeSlug, IReadOnlyList<DayLine> lines, CancellationToken cancellationToken = default) =>
        Read(await rulesQueries.LoadAsync(cancellationToken), person, officeSlug, lines, CountLineKind.Entry).Refusal;

    private static (DayRequest? Request, DailySaveResult? Refusal) Read(
        CountRules rules, StaffSnapshot person, string? officeSlug, IReadOnlyList<DayLine> lines, CountLineKind kind)
    {
        if (rules.Directory.FindOffice(officeSlug) is not { } office) return (null, Invalid("unknown-office", $"窓口「{officeSlug}」はありません。"));
        if (!CountWriteAccess.ForAny(person, office, rules.Catalog, rules.Today)) return (null, new DailySaveForbidden(CountWriteAccess.ForbiddenMessage));
        if (lines.Count > MaxLines) return (null, Invalid("bad-line-count", $"一度に保存できるのは {MaxLines:N0}件までです。"));
        var request = new DayRequest(office, person);
        foreach (var (index, line) in lines.Index()) request.Add(rules, line, index, kind);
        return request.IsForbidden ? (null, new DailySaveForbidden(CountWriteAccess.ForbiddenMessage))
            : request.Errors.Count > 0 ? (null, new DailySaveInvalid(request.Errors))
            : (request, null);
    }

    private async Task<DailySaveResult> WriteAsync(CountRules rules, DayRequest request, string? onBehalfReason, CancellationToken cancellationToken)
    {
        try
        {
            var outcomes = await ledger.TransactAsync(
                async token =>
                {
                    await onBehalf.AddMissingAsync(request.OnBehalf, onBehalfReason, token);
                    var recorded = await ledger.RecordAllAsync(request.Changes, token);
                    await db.SaveChangesAsync(token);
                    return recorded;
                },
                cancellationToken);
            return Saved(outcomes, await WarningsAsync(rules, request, outcomes, cancellationToken));
        }
        catch (CountsRefusedException refused)
        {
            return await ExplainAsync(request, [.. refused.Refused], cancellationToken);
        }
    }

    private DailySaved Saved(IReadOnlyList<LedgerOutcome> outcomes, IReadOnlyList<CountWarning> warnings)
    {
        var duplicates = outcomes.ToLookup(outcome => outcome.Result == LedgerResult.Duplicate, outcome => outcome.Change.Id);
        return new DailySaved([.. duplicates[false]], [.. duplicates[true]], warnings, clock.UtcNow);
    }

    private async Task<IReadOnlyList<CountWarning>> WarningsAsync(CountRules rules, DayRequest request, IReadOnlyList<LedgerOutcome> outcomes, CancellationToken cancellationToken)
    {
        var unexplained = outcomes
            .Where(outcome => outcome.Result != LedgerResult.Unchanged && outcome.Change is SetCount { Count: not null, Reason: null })
            .Select(outcome => (SetCount)outcome.Change)
            .ToList();
        if (unexplained.Count == 0) return [];
        var history = await SameWeekdays.LoadAsync(db, request.Office.Id, unexplained.Select(change => change.Cell.Start), cancellationToken);
        var warnings =
            from change in unexplained
            let item = rules.Catalog.Item(change.Cell.CountItemId)
            let range = history.UsualRange(change.Cell.Start, item.Id)
            let message = range?.Warning(change.Cell.Start, change.Count!.Value, item.Unit)
            where message is not null
            select new CountWarning(item.Slug, change.Cell.Start, change.Count!.Value, range.Low, range.High, message);
        return [.. warnings];
    }

    private async Task<DailySaveResult> ExplainAsync(DayRequest request, IReadOnlyList<LedgerOutcome> refused, CancellationToken cancellationToken)
    {
        var final = refused.Where(outcome => outcome.Refusal != LedgerRefusal.ChangedMeanwhile).ToList();
        if (final.Count > 0) return new DailySaveRefused([.. final.Select(outcome => ErrorOf(request, outcome))]);
        var lastLines = await LastLines.OfAsync(db, [.. refused.Select(outcome => outcome.Change.Cell)], cancellationToken);
        return new DailySaveConflict([.. refused.Select(outcome => ConflictOf(request.LineOf(outcome.Change), outcome, lastLines.GetValueOrDefault(outcome.Change.Cell)))]);
    }

    private static LineError ErrorOf(DayRequest request, LedgerOutcome outcome)
    {
        var (line, refusal) = (request.LineOf(outcome.Change), outcome.Refusal!.Value);
        return new LineError(request.Changes.FindIndex(change => change.Id == line.Id), $"{line.Id}", line.Item, line.Date, refusal.Code(), refusal.Message(line.Date));
    }

    // The last line is read after the refusal, so it may be newer than what was compared: its state belongs to its author.
    private static CountConflict ConflictOf(DayLine line, LedgerOutcome outcome, LastLine? last) => new(
        line.Item, line.Date, line.Expected, last is null ? outcome.Actual : last.State, line.Count, last?.By, last?.At, last?.Kind);

    private static DailySaveInvalid Invalid(string code, string message) => new([new LineError(0, null, null, null, code, message)]);
}
