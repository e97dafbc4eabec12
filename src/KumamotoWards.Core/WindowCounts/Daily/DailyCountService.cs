using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>Sets cells of an office's days: all lines or none.</summary>
public sealed class DailyCountService(
    WardsDbContext db, CountRulesQueries rulesQueries, CountLedger ledger, OnBehalfEntries onBehalf, DayChecks checks, BusinessClock clock)
{
    public const int MaxLines = 1000;

    /// <param name="onBehalfReason">Why another unit of the ward enters (代行入力); asked once per office, day and unit.</param>
    /// <param name="kind">Entry or grid.</param>
    public async Task<DailySaveResult> SaveAsync(
        StaffSnapshot person, string? officeSlug, IReadOnlyList<DayLine> lines, string? onBehalfReason = null,
        CountLineKind kind = CountLineKind.Entry, CancellationToken cancellationToken = default)
    {
        await using var connection = await db.KeepConnectionAsync(cancellationToken);
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var (request, refusal) = Read(rules, person, officeSlug, lines, kind);
        if (refusal is not null) return refusal;
        return await onBehalf.ProblemAsync(request!.OnBehalf, onBehalfReason, cancellationToken) is { } problem
            ? Invalid(problem.Code, problem.Message)
            : await WriteAsync(request, onBehalfReason, cancellationToken);
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

    private async Task<DailySaveResult> WriteAsync(DayRequest request, string? onBehalfReason, CancellationToken cancellationToken)
    {
        try
        {
            var outcomes = request.OnBehalf.Count == 0
                ? await ledger.RecordAllAsync(request.Changes, cancellationToken)
                : await ledger.TransactAsync(token => RecordOnBehalfAsync(request, onBehalfReason, token), cancellationToken);
            return Saved(outcomes, await WarningsAsync(request, outcomes, cancellationToken));
        }
        catch (CountsRefusedException refused)
        {
            return await ExplainAsync(request, [.. refused.Refused], cancellationToken);
        }
    }

    private async Task<IReadOnlyList<LedgerOutcome>> RecordOnBehalfAsync(DayRequest request, string? reason, CancellationToken cancellationToken)
    {
        await onBehalf.AddMissingAsync(request.OnBehalf, reason, cancellationToken);
        var recorded = await ledger.RecordAllAsync(request.Changes, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return recorded;
    }

    private DailySaved Saved(IReadOnlyList<LedgerOutcome> outcomes, IReadOnlyList<CountWarning> warnings)
    {
        var duplicates = outcomes.ToLookup(outcome => outcome.Result == LedgerResult.Duplicate, outcome => outcome.Change.Id);
        return new DailySaved([.. duplicates[false]], [.. duplicates[true]], warnings, clock.UtcNow);
    }

    /// <summary>After the commit: the rules look at the days that changed, and say what is odd and not explained.</summary>
    private async Task<IReadOnlyList<CountWarning>> WarningsAsync(DayRequest request, IReadOnlyList<LedgerOutcome> outcomes, CancellationToken cancellationToken)
    {
        var touched = outcomes.Where(outcome => outcome.Result != LedgerResult.Unchanged).Select(outcome => outcome.Change).ToList();
        if (touched.Count == 0) return [];
        var days = await checks.RunAfterSaveAsync(request.Office, [.. touched.Select(change => change.Cell.Start).Distinct()], cancellationToken);
        var unexplained = touched.Where(change => change.Reason is null).Select(change => (change.Cell.Start, change.Cell.CountItemId)).ToHashSet();
        var warnings =
            from finding in days.Findings
            where finding.CountItemId is not { } itemId || unexplained.Contains((finding.Date, itemId))
            let range = finding.CountItemId is { } itemId ? days.History.UsualRange(finding.Date, itemId) : null
            select new CountWarning(finding.Odd.Item?.Slug, finding.Date, finding.Odd.Count, range?.Low, range?.High, finding.Odd.Message, finding.Rule.Code);
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
