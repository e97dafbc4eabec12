namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>
/// Which earlier days tell what is usual on a day: of the same weekday and the same part of the year (March and April are
/// their own), open like it; near a turn of the year, of the same place beside the turn.
/// </summary>
internal sealed class ComparedDays
{
    public const int RecentWeeks = 26;
    public const int Years = 3;

    /// <summary>The weeks around the same day of an earlier year.</summary>
    private const int SeasonWeeks = 3;

    /// <summary>Weeks looked back for what the first day after closed ones brings.</summary>
    private const int BreakWeeks = 12;

    private readonly DateOnly _date;
    private readonly Func<DateOnly, bool> _isOpen;
    private readonly bool _open;
    private readonly TurnDay? _turn;

    public ComparedDays(DateOnly date, Func<DateOnly, bool> isOpen)
    {
        (_date, _isOpen, _open, _turn) = (date, isOpen, isOpen(date), TurnDay.Of(date, isOpen));
        Recent = _turn is null ? [.. Weeks.Where(IsAlike)] : [];
        Level = [.. LevelBefore(date)];
        OfYears = [.. Enumerable.Range(1, Years).Select(OfYear)];
        AfterBreaks = _turn is not null || (_open && FollowsBreak) ? [.. Enumerable.Range(1, BreakWeeks).Select(FirstOpenDay).OfType<DateOnly>()] : [];
        Midweek = _turn is null ? [] : [.. Enumerable.Range(1, BreakWeeks).Select(weeks => Sunday(weeks).AddDays(3)).Where(day => isOpen(day) && isOpen(day.AddDays(-1)))];
    }

    /// <summary>The day lies beside a turn of the year, where weekdays count for little.</summary>
    public bool IsAtTurn => _turn is not null;

    /// <summary>What the day is compared as, where it is not simply its month and weekday.</summary>
    public string? Occasion => _turn?.Words;

    public IReadOnlyList<DateOnly> Recent { get; }

    /// <summary>Last year's first.</summary>
    public IReadOnlyList<(IReadOnlyList<DateOnly> Season, IReadOnlyList<DateOnly> Level)> OfYears { get; }

    /// <summary>The first days of the last weeks, for a day after a holiday or at a turn; else none.</summary>
    public IReadOnlyList<DateOnly> AfterBreaks { get; }

    /// <summary>Days in the middle of the last weeks, for a day at a turn; else none.</summary>
    public IReadOnlyList<DateOnly> Midweek { get; }

    /// <summary>A first day after closed ones.</summary>
    public bool IsFirst(DateOnly day) => !_isOpen(day.AddDays(-1));

    /// <summary>Ordinary days lately: how much business there is this year.</summary>
    public IReadOnlyList<DateOnly> Level { get; }

    public DateOnly Date => _date;

    /// <summary>Same weekdays in whatever part of the year, for when nothing better is known.</summary>
    public IEnumerable<DateOnly> Anyhow => Weeks.Where(day => _isOpen(day) == _open);

    /// <summary>The day lies where business may be a multiple of the ordinary.</summary>
    public bool IsPeak => _turn is not null || Season(_date) != 0;

    public IEnumerable<DateOnly> All =>
        [.. Recent, .. Anyhow, .. OfYears.SelectMany(year => year.Season.Concat(year.Level)), .. AfterBreaks, .. Midweek];

    /// <summary>A holiday within the week is as quiet as a Sunday.</summary>
    private DateOnly Weekday => _open || _date.DayOfWeek == DayOfWeek.Saturday ? _date : _date.AddDays(-(int)_date.DayOfWeek);

    private IEnumerable<DateOnly> Weeks => Enumerable.Range(1, RecentWeeks).Select(weeks => Weekday.AddDays(-7 * weeks));

    /// <summary>More than a weekend was closed, or the day before in the week.</summary>
    private bool FollowsBreak => !_isOpen(_date.AddDays(-1)) && (_date.DayOfWeek != DayOfWeek.Monday || !_isOpen(_date.AddDays(-3)));

    private (IReadOnlyList<DateOnly>, IReadOnlyList<DateOnly>) OfYear(int years)
    {
        var around = Weekday.AddYears(-years);
        // The nearest day of the same weekday: at most three days off.
        var same = around.AddDays((Weekday.DayOfWeek - around.DayOfWeek + 10) % 7 - 3);
        var season = _turn?.YearsBefore(years, _isOpen)
            ?? [.. Enumerable.Range(-SeasonWeeks, 2 * SeasonWeeks + 1).Select(weeks => same.AddDays(7 * weeks)).Where(IsAlike)];
        return (season, [.. LevelBefore(same)]);
    }

    /// <summary>Ordinary days of the weekday in the 4 to 12 weeks before.</summary>
    private IEnumerable<DateOnly> LevelBefore(DateOnly date) =>
        Enumerable.Range(4, 9).Select(weeks => date.AddDays(-7 * weeks)).Where(day => _isOpen(day) && Season(day) == 0);

    private DateOnly? FirstOpenDay(int weeks)
    {
        var sunday = Sunday(weeks);
        return Enumerable.Range(1, 6).Select(days => (DateOnly?)sunday.AddDays(days)).FirstOrDefault(day => _isOpen(day!.Value));
    }

    private DateOnly Sunday(int weeks) => _date.AddDays(-(int)_date.DayOfWeek - 7 * weeks);

    private bool IsAlike(DateOnly day) => _isOpen(day) == _open && Season(day) == Season(_date) && TurnDay.Of(day, _isOpen) is null;

    /// <summary>March and April are seasons of their own; all other months are ordinary.</summary>
    private static int Season(DateOnly date) => date.Month is 3 or 4 ? date.Month : 0;
}
