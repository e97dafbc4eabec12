using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>Lines of one office, read against the rules and the person's access, before anything is written.</summary>
internal sealed class DayRequest(Office office, StaffSnapshot person)
{
    private readonly Dictionary<Guid, DayLine> _lines = [];
    private readonly HashSet<CountCell> _cells = [];

    /// <summary>Lines without a problem, as changes of the ledger.</summary>
    public List<SetCount> Changes { get; } = [];

    public List<LineError> Errors { get; } = [];

    /// <summary>At least one line is of an item that the person may not write.</summary>
    public bool IsForbidden { get; private set; }

    public HashSet<OnBehalfDay> OnBehalf { get; } = [];

    public Office Office { get; } = office;

    public DayLine LineOf(CountChange change) => _lines[change.Id];

    public void Add(CountRules rules, DayLine line, int index, CountLineKind kind)
    {
        if (Problem(rules, line) is { } problem)
            Errors.Add(new LineError(index, $"{line.Id}", line.Item, line.Date, problem.Code, problem.Message));
        else
            Accept(rules.Catalog.Find(Office.Id, rules.Catalog.FindItem(line.Item)!.Id, line.Date)!, line, kind);
    }

    private CountProblem? Problem(CountRules rules, DayLine line)
    {
        if (rules.Catalog.FindItem(line.Item) is not { } item) return new CountProblem("unknown-item", $"件数区分「{line.Item}」はありません。");
        if (rules.Problem(Office, item, line.Date) is { } problem) return problem;
        if (line.Count is < 0 or > CountLedger.MaxCount) return new CountProblem("bad-count", "0 以上 999,999 以下の整数で入力してください（例：12）。");
        if (line.Reason?.Length > CountLine.ReasonMaxLength) return new CountProblem("reason-too-long", $"理由は {CountLine.ReasonMaxLength}文字以内で入力してください。");
        if (!_cells.Add(CountCell.Day(Office.Id, line.Date, item.Id))) return new CountProblem("duplicate-cell", $"{item.Name}の同じ日の行が 2つあります。1つにしてください。");
        return _lines.TryAdd(line.Id, line) ? null : new CountProblem("duplicate-id", "同じ番号（id）の行が 2つあります。行ごとに別の番号にしてください。");
    }

    private void Accept(OfficeCountItem taken, DayLine line, CountLineKind kind)
    {
        var (mode, unit) = CountWriteAccess.For(person, Office, taken, line.Date);
        if (unit is null)
        {
            IsForbidden = true;
            return;
        }
        if (mode == CountWriteMode.OnBehalf) OnBehalf.Add(new OnBehalfDay(Office.Id, line.Date, unit.UnitId));
        Changes.Add(new SetCount(
            line.Id, CountCell.Day(Office.Id, line.Date, taken.CountItemId), line.Count, new SeenCount(line.Expected),
            new CountAuthor(person.StaffMemberId, unit.UnitId), kind, NullIfBlank(line.Reason))
        {
            CorrectsApproved = mode == CountWriteMode.Own,
        });
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
