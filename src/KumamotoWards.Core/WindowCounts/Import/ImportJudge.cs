using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Import.Shapes;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Says of a number of a file what an import does with it: by what stands, the rules, and who the person is.</summary>
internal sealed class ImportJudge(CountRules rules, StaffSnapshot person, ImportOptions options, StandingCounts standing)
{
    private readonly Dictionary<(int OfficeId, int ItemId, CountPeriod, DateOnly), OfficeCountItem?> _taken = [];

    public ImportRow Judge(ReadFigure figure)
    {
        var before = standing[figure.Cell];
        if (before == figure.Count) return Row(figure, ImportOutcome.Unchanged, before);
        var office = rules.Directory.Office(figure.Cell.OfficeId);
        var taken = Taken(figure.Cell);
        var (mode, unit) = taken is null ? (CountWriteMode.None, null) : CountWriteAccess.For(person, office, taken, ImportAccess.DateOf(figure.Cell, taken));
        if (mode == CountWriteMode.None && options.LeavesOthersOut && (taken is not null || !IsOwn(office)))
            return Row(figure, ImportOutcome.LeftOut, before, new CountProblem("other-unit", "所属では入力できない窓口・区分のため、対象から外しました。"));
        return Problem(figure, office, taken, mode) is { } problem
            ? Row(figure, ImportOutcome.Refused, before, problem)
            : Row(figure, before is null ? ImportOutcome.New : ImportOutcome.Changed, before, unit: unit!.UnitId, onBehalf: mode == CountWriteMode.OnBehalf);
    }

    private CountProblem? Problem(ReadFigure figure, Office office, OfficeCountItem? taken, CountWriteMode mode)
    {
        var item = rules.Catalog.Item(figure.Cell.CountItemId);
        if ((figure.Cell.Period == CountPeriod.Day ? rules.Problem(office, item, figure.Cell.Start) : HistoryProblem(office, item, figure.Cell, taken)) is { } problem) return problem;
        if (mode == CountWriteMode.None)
            return new CountProblem("forbidden", $"{office.LastPeriod.Name}の{item.Name}を入力する権限がありません。担当の所属に頼むか、「入力できない行は対象から外す」を選んで確認し直してください。");
        if (mode == CountWriteMode.OnBehalf && string.IsNullOrWhiteSpace(options.OnBehalfReason))
            return new CountProblem("on-behalf-reason-required", $"{office.LastPeriod.Name}に代わって取り込むには、代行入力の理由を書いて確認し直してください。");
        return standing.Refusal(figure.Cell) is { } refusal ? new CountProblem(refusal.Code(), refusal.Message(figure.Cell.Start)) : null;
    }

    /// <summary>Months and years of history: over, and the office took the item at some time in them.</summary>
    private CountProblem? HistoryProblem(Office office, CountItem item, CountCell cell, OfficeCountItem? taken)
    {
        var last = ImportAccess.LastDay(cell);
        if (last >= rules.Today)
            return new CountProblem("period-not-over", cell.Period == CountPeriod.Month
                ? $"{JapaneseDate.YearMonth(cell.Start)}はまだ終わっていません。終わった月の合計だけを取り込めます。"
                : $"{cell.FiscalYear.Label}はまだ終わっていません。終わった年度の合計だけを取り込めます。");
        return taken is null || !office.IsOpenOn(ImportAccess.DateOf(cell, taken))
            ? new CountProblem("item-not-handled", $"{office.LastPeriod.Name}は{(cell.Period == CountPeriod.Month ? JapaneseDate.YearMonth(cell.Start) : cell.FiscalYear.Label)}に{item.Name}を取り扱っていません。空欄にしてください。")
            : null;
    }

    private OfficeCountItem? Taken(CountCell cell)
    {
        var key = (cell.OfficeId, cell.CountItemId, cell.Period, cell.Start);
        return _taken.TryGetValue(key, out var known) ? known : _taken[key] = ImportAccess.Taken(rules, cell);
    }

    private bool IsOwn(Office office) => person.Assignments.Any(assignment => assignment.OfficeId == office.Id);

    private static ImportRow Row(ReadFigure figure, ImportOutcome outcome, int? before, CountProblem? problem = null, int unit = 0, bool onBehalf = false) =>
        new(outcome, figure.Place, figure.Cell, before, figure.Count, unit, onBehalf, "", problem?.Code ?? "", problem?.Message ?? "");
}
