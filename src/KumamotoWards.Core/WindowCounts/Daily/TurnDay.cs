namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>Where the year turns, and business follows the turn rather than the weekday.</summary>
internal enum YearTurn
{
    /// <summary>1 April: people move in the last days of March and the first of April.</summary>
    FiscalYear = 1,

    /// <summary>The days around the closure from 29 December to 3 January.</summary>
    NewYear = 2,
}

/// <summary>A business day near a turn of the year.</summary>
/// <param name="On">The turn itself: 1 April or 1 January.</param>
/// <param name="Position">Business days from the turn: 1 is the first after it, −1 the last before.</param>
internal readonly record struct TurnDay(YearTurn Turn, DateOnly On, int Position)
{
    /// <summary>As many days on the same side of the turn tell what is usual on one of them.</summary>
    private const int Neighbours = 3;

    private const int DaysSearched = 25;

    public string Words => (Turn, Position > 0) switch
    {
        (YearTurn.FiscalYear, false) => "年度末",
        (YearTurn.FiscalYear, true) => "年度始め",
        (YearTurn.NewYear, false) => "年末",
        (YearTurn.NewYear, true) => "年始",
        _ => throw new InvalidOperationException($"No words for {Turn}."),
    };

    /// <summary>Null on closed days and on days that are not near a turn.</summary>
    public static TurnDay? Of(DateOnly date, Func<DateOnly, bool> isOpen)
    {
        if (NearestTurn(date) is not { } near || !isOpen(date)) return null;
        var (turn, on) = near;
        var position = date >= on ? Days(on, 1).TakeWhile(day => day <= date).Count(isOpen) : -Days(on, -1).TakeWhile(day => day >= date).Count(isOpen);
        var (before, after) = Reach(turn);
        return -before <= position && position <= after ? new TurnDay(turn, on, position) : null;
    }

    /// <summary>The days of the same turn so many years before that stand at this position and beside it, on the same side.</summary>
    public IReadOnlyList<DateOnly> YearsBefore(int years, Func<DateOnly, bool> isOpen)
    {
        var first = Math.Max(1, Math.Abs(Position) - 1);
        return [.. Days(On.AddYears(-years), Math.Sign(Position)).Where(isOpen).Skip(first - 1).Take(Neighbours)];
    }

    /// <summary>Business days before and after the turn that belong to it.</summary>
    private static (int Before, int After) Reach(YearTurn turn) => turn switch
    {
        YearTurn.FiscalYear => (6, 7),
        YearTurn.NewYear => (2, 3),
    };

    private static (YearTurn, DateOnly)? NearestTurn(DateOnly date) => date switch
    {
        { Month: 3, Day: >= 15 } or { Month: 4, Day: <= 20 } => (YearTurn.FiscalYear, new DateOnly(date.Year, 4, 1)),
        { Month: 12, Day: >= 20 } => (YearTurn.NewYear, new DateOnly(date.Year + 1, 1, 1)),
        { Month: 1, Day: <= 12 } => (YearTurn.NewYear, new DateOnly(date.Year, 1, 1)),
        _ => null,
    };

    /// <summary>From the turn on, or backwards from the day before it.</summary>
    private static IEnumerable<DateOnly> Days(DateOnly on, int direction) =>
        Enumerable.Range(0, DaysSearched).Select(days => direction > 0 ? on.AddDays(days) : on.AddDays(-1 - days));
}
