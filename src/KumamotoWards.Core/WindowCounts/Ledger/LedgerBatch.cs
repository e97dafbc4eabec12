using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>A set of changes on its way into the ledger, inside one transaction: ids first, then months, then cells.</summary>
internal sealed class LedgerBatch
{
    private readonly WardsDbContext _db;
    private readonly Dictionary<Guid, KnownId> _known;
    private readonly LedgerSheet _sheet;
    private readonly Dictionary<(int OfficeId, DateOnly Month), OfficeMonthState> _months = [];
    private readonly HashSet<(int OfficeId, DateOnly Date)> _confirmedDays = [];
    private readonly Stack<Action> _undo = [];
    private Dictionary<CountCell, string?> _reasons = [];
    private bool _monthsAreOnlyRead;

    private LedgerBatch(WardsDbContext db, Dictionary<Guid, KnownId> known)
    {
        _db = db;
        _known = known;
        _sheet = new LedgerSheet(db);
    }

    /// <summary>The lines to append, in order.</summary>
    public List<CountLine> Lines { get; } = [];

    public HashSet<CountCell> ChangedDays { get; } = [];

    public static Task<LedgerBatch> LoadAsync(WardsDbContext db, IReadOnlyList<CountChange> changes, CancellationToken cancellationToken) =>
        LoadAsync(db, changes, (batch, fresh) => batch.TakeMonthsAsync(fresh, cancellationToken), cancellationToken);

    /// <summary>
    /// For several requests, of whom one may be refused and leave no trace: months are taken only with the lines. That needs
    /// the turn of all writers.
    /// </summary>
    public static Task<LedgerBatch> LoadTogetherAsync(WardsDbContext db, IReadOnlyList<CountChange> changes, CancellationToken cancellationToken) =>
        LoadAsync(db, changes, (batch, fresh) => batch.ReadMonthsAsync(fresh, cancellationToken), cancellationToken);

    private static async Task<LedgerBatch> LoadAsync(
        WardsDbContext db, IReadOnlyList<CountChange> changes, Func<LedgerBatch, IReadOnlyList<CountChange>, Task> loadMonths, CancellationToken cancellationToken)
    {
        var batch = new LedgerBatch(db, await KnownId.LoadAsync(db, changes.Select(change => change.Id), cancellationToken));
        var fresh = changes.Where(change => !batch.IsKnown(change)).ToList();
        await loadMonths(batch, fresh);
        await batch._sheet.LoadAsync([.. fresh.Select(change => change.Cell).Distinct()], cancellationToken);
        await batch.LoadReasonsAsync(fresh, cancellationToken);
        return batch;
    }

    /// <summary>The change brings along what is audited, a new month or a confirmation withdrawn: its request goes alone.</summary>
    public bool TouchesMore(CountChange change) =>
        !IsKnown(change) && (StateOf(change.Cell) is null || _confirmedDays.Contains((change.Cell.OfficeId, change.Cell.Start)));

    /// <summary>What was judged until now stands.</summary>
    public void Keep() => _undo.Clear();

    /// <summary>Nothing was judged since <see cref="Keep"/>.</summary>
    public void TakeBack()
    {
        while (_undo.TryPop(out var undo)) undo();
    }

    public LedgerOutcome Judge(CountChange change, DateTime at)
    {
        if (IsKnown(change)) return JudgeKnown(change, _known[change.Id]);
        var before = _sheet[change.Cell];
        var after = change.After(before);
        if (change is SetCount && after == before && !GivesNewReason(change, before))
            return new LedgerOutcome(change, LedgerResult.Unchanged, null, before);
        if (Refusal(change, before, after) is { } refusal)
        {
            // A tally sent twice in one request is held once.
            if (change is AddCount add) _undo.Push(_known.Put(change.Id, new KnownId(change.Id, change.Cell, change.Kind, add.Delta, StateAfter: null, refusal)));
            return new LedgerOutcome(change, LedgerResult.Refused, refusal, before);
        }
        Append(change, before, after, at);
        return new LedgerOutcome(change, LedgerResult.Written, null, after);
    }

    /// <summary>Appends the lines, brings the totals along, and renews the version that every reader asks for.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (Lines.Count == 0) return;
        var command = new LedgerCommand(_db);
        await command.InsertAsync("CountLines", CountLineColumns.Names, Lines.Select(CountLineColumns.Of), cancellationToken);
        await _sheet.WriteAsync(command, cancellationToken);
        await MarkMonthsAsync(command, cancellationToken);
        command.Add($"UPDATE \"DataVersions\" SET \"Counts\" = {command.Value(Guid.NewGuid())}");
        await command.SendAsync(cancellationToken);
    }

    private bool IsKnown(CountChange change) =>
        _known.TryGetValue(change.Id, out var known) && !(known.Held is not null && change is AddCount { ResolvesHeld: true });

    private OfficeMonthState? StateOf(CountCell cell) =>
        cell.OfficeMonth is { } month && _months.TryGetValue((cell.OfficeId, month), out var state) ? state : null;

    private async Task MarkMonthsAsync(LedgerCommand command, CancellationToken cancellationToken)
    {
        foreach (var month in Lines.Where(line => line.Period != CountPeriod.Year).GroupBy(line => (line.OfficeId, Month: CountCell.FirstOfMonth(line.PeriodStart))))
        {
            await command.MakeRoomAsync(values: 3, cancellationToken);
            List<string> changes = [];
            if (_monthsAreOnlyRead) changes.Add("\"Revision\" = \"Revision\" + 1");
            // An approved month that changes is approved again before it is locked.
            if (_months[month.Key] == OfficeMonthState.Approved) changes.Add($"\"CorrectedAt\" = {command.Value(month.Last().RecordedAt)}");
            if (changes.Count > 0)
                command.Add($"""
                    UPDATE "OfficeMonths" SET {string.Join(", ", changes)}
                    WHERE "OfficeId" = {command.Value(month.Key.OfficeId)} AND "Month" = {command.Value(month.Key.Month)}
                    """);
        }
    }

    private static LedgerOutcome JudgeKnown(CountChange change, KnownId known)
    {
        if (!change.SaysTheSameAs(known)) return new LedgerOutcome(change, LedgerResult.Refused, LedgerRefusal.IdReused, known.StateAfter);
        return known.Held is { } held
            ? new LedgerOutcome(change, LedgerResult.Held, held, null)
            : new LedgerOutcome(change, LedgerResult.Duplicate, null, known.StateAfter);
    }

    private LedgerRefusal? Refusal(CountChange change, int? before, int? after)
    {
        if (StateOf(change.Cell)?.RefusesWrites() is { } closed && !Corrects(change)) return closed;
        if (change is SetCount { Seen: { } seen } && seen.Value != before) return LedgerRefusal.ChangedMeanwhile;
        if (after < 0) return LedgerRefusal.BelowZero;
        if (after > CountLedger.MaxCount) return LedgerRefusal.AboveLimit;
        return _sheet.Excludes(change.Cell);
    }

    private bool Corrects(CountChange change) =>
        change is { CorrectsApproved: true, Reason: not null } && StateOf(change.Cell) == OfficeMonthState.Approved;

    private bool GivesNewReason(CountChange change, int? before) =>
        before is not null && change.Reason is not null && change.Reason != _reasons.GetValueOrDefault(change.Cell);

    private void Append(CountChange change, int? before, int? after, DateTime at)
    {
        var line = new CountLine
        {
            ClientId = change.Id,
            OfficeId = change.Cell.OfficeId,
            CountItemId = change.Cell.CountItemId,
            Period = change.Cell.Period,
            PeriodStart = change.Cell.Start,
            Delta = (after ?? 0) - (before ?? 0),
            StateAfter = after,
            Kind = KindOf(change, before),
            Reason = change.Reason,
            StaffMemberId = change.Author.StaffMemberId,
            UnitId = change.Author.UnitId,
            HappenedAt = change.HappenedAt,
            ImportId = change.ImportId,
            RecordedAt = at,
        };
        Lines.Add(line);
        _undo.Push(() => Lines.RemoveAt(Lines.Count - 1));
        _undo.Push(_sheet.Set(change.Cell, after));
        _undo.Push(_reasons.Put(change.Cell, change.Reason));
        _undo.Push(_known.Put(change.Id, new KnownId(line.ClientId, change.Cell, line.Kind, line.Delta, line.StateAfter, Held: null)));
        // The days of an approved month stay confirmed: the correction is approved as such.
        if (change.Cell.Period == CountPeriod.Day && before != after && !Corrects(change)) ChangedDays.Add(change.Cell);
    }

    /// <summary>A number that stood already and is set again with a reason is put right, or explained.</summary>
    private CountLineKind KindOf(CountChange change, int? before) => change.Kind switch
    {
        CountLineKind.Import or CountLineKind.Reversal => change.Kind,
        _ when Corrects(change) => CountLineKind.Correction,
        CountLineKind.Entry or CountLineKind.Grid when change.Reason is not null && before is not null => CountLineKind.Correction,
        _ => change.Kind,
    };

    private async Task TakeMonthsAsync(IEnumerable<CountChange> changes, CancellationToken cancellationToken)
    {
        var months = changes.Where(change => change.Cell.OfficeMonth is not null).Select(change => (change.Cell.OfficeId, Month: change.Cell.OfficeMonth!.Value));
        foreach (var month in months.Distinct().Order())
            _months[month] = await OfficeMonthTurn.TakeAsync(_db, month.OfficeId, month.Month, cancellationToken);
    }

    private async Task ReadMonthsAsync(IReadOnlyList<CountChange> changes, CancellationToken cancellationToken)
    {
        _monthsAreOnlyRead = true;
        foreach (var cells in changes.Select(change => change.Cell).GroupBy(cell => (cell.OfficeId, Month: cell.OfficeMonth!.Value)))
        {
            await foreach (var state in LedgerQueries.Of(_db).MonthState(_db, cells.Key.OfficeId, cells.Key.Month).WithCancellation(cancellationToken))
                _months[cells.Key] = state;
            var (first, last) = (cells.Min(cell => cell.Start), cells.Max(cell => cell.Start));
            await foreach (var date in LedgerQueries.Of(_db).ConfirmedDays(_db, cells.Key.OfficeId, first, last).WithCancellation(cancellationToken))
                _confirmedDays.Add((cells.Key.OfficeId, date));
        }
    }

    /// <summary>Only a change with a reason may be a line that changes nothing but the reason.</summary>
    private async Task LoadReasonsAsync(IEnumerable<CountChange> changes, CancellationToken cancellationToken)
    {
        var explained = changes.OfType<SetCount>().Where(change => change.Reason is not null && _sheet[change.Cell] == change.Count).Select(change => change.Cell).ToList();
        if (explained.Count == 0) return;
        var last = await LastLines.OfAsync(_db, explained, cancellationToken);
        _reasons = last.ToDictionary(line => line.Key, line => line.Value.Reason);
    }
}
