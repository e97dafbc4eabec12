using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>One cell as the page shows it.</summary>
/// <param name="Typed">What was sent, where the page came back with it; null shows what is stored.</param>
/// <param name="Seen">What its typing is compared with.</param>
/// <param name="Conflict">Another person changed it first.</param>
public sealed record MonthlyCell(GridCell Data, string Key, string? Typed, int? Seen, CountConflict? Conflict)
{
    public string Name => MonthlyForm.FieldOf(Key);

    public string Text => Typed ?? $"{Data.Value}";

    /// <summary>What stands in the field now.</summary>
    public int? Shown => CountText.Read(Text).Count;
}

/// <summary>One row as the page shows it.</summary>
/// <param name="Key">Its part of the keys of its cells.</param>
public sealed record MonthlyRow(GridRow Data, string Key, bool ShowsOffices, bool IsToday, bool IsFuture, IReadOnlyList<MonthlyCell> Cells)
{
    /// <summary>Nothing is expected: a closed day, or before the office opened.</summary>
    public bool IsClosed => !Data.Day.IsBusinessDay;

    /// <summary>Weekends need no words.</summary>
    public string ClosedWords => Data.Day.Kind == OfficeDayKind.Weekend ? "" : Data.Day.Reason;

    public int? Total => Cells.Any(cell => cell.Shown is not null) ? Cells.Sum(cell => cell.Shown ?? 0) : null;

    /// <summary>Read out before each cell: 11月16日（月）, or the office's name.</summary>
    public string Label => ShowsOffices ? Data.OfficeName : JapaneseDate.Short(Data.Date);

    public bool CanWrite => Data.Cells.Any(cell => cell.CanWrite);

    /// <summary>The word and icon of the last column; null where nothing has been entered.</summary>
    public (string Look, string Icon, string Word)? State => Data switch
    {
        { MonthState: OfficeMonthState.Locked } => ("finished", "lock", "締め済"),
        { MonthState: OfficeMonthState.Submitted } => ("finished", "arrow-right", "提出済"),
        _ when Data.HasAlert || Cells.Any(cell => cell.Conflict is not null) => ("attention", "warning", "要確認"),
        { MonthState: OfficeMonthState.Approved } => ("finished", "check", "承認済"),
        { IsConfirmed: true } => ("saved", "check", "確定"),
        _ when Cells.Any(cell => cell.Data.Value is not null) => ("saved", "check", "保存済"),
        _ => null,
    };

    /// <summary>Runs of cells of a closed row that have nothing to show, each drawn as one.</summary>
    public IEnumerable<IReadOnlyList<MonthlyCell>> Runs()
    {
        var run = new List<MonthlyCell>();
        foreach (var cell in Cells)
        {
            if (IsClosed && cell.Data is { CanWrite: false, Value: null } && cell.Typed is null)
            {
                run.Add(cell);
                continue;
            }
            if (run.Count > 0) yield return run;
            run = [];
            yield return [cell];
        }
        if (run.Count > 0) yield return run;
    }
}
