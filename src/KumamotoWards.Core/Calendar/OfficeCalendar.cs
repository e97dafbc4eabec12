namespace KumamotoWards.Core.Calendar;

/// <summary>Says which days one office opens. It is built once and read in memory.</summary>
/// <param name="rules">The office's dated rules; where none applies it opens Monday to Friday.</param>
/// <param name="exceptions">The office's temporary openings and closures.</param>
/// <param name="holidays">All national holidays.</param>
/// <param name="openedOn">Its first day; null is before anything recorded.</param>
/// <param name="closedOn">Its last day, still open; null is not abolished.</param>
public sealed class OfficeCalendar(
    IEnumerable<OfficeCalendarRule> rules,
    IEnumerable<OfficeDayException> exceptions,
    IEnumerable<NationalHoliday> holidays,
    DateOnly? openedOn = null,
    DateOnly? closedOn = null)
{
    private static readonly OfficeCalendarRule Default = OfficeCalendarRule.MondayToFriday(officeId: 0);

    private readonly OfficeCalendarRule[] _rules = [.. rules.OrderByDescending(rule => rule.ValidFrom ?? DateOnly.MinValue)];
    private readonly Dictionary<DateOnly, OfficeDayException> _exceptions = exceptions.ToDictionary(item => item.Date);
    private readonly Dictionary<DateOnly, string> _holidays = holidays.ToDictionary(item => item.Date, item => item.Name);

    /// <summary>The calendar of the city hall itself, which deadlines are counted on.</summary>
    public static OfficeCalendar MondayToFriday(IEnumerable<NationalHoliday> holidays) => new([], [], holidays);

    /// <summary>Without the words of <see cref="Day"/>: statistics ask it of hundreds of days.</summary>
    public bool IsBusinessDay(DateOnly date) => Kind(date) is OfficeDayKind.BusinessDay or OfficeDayKind.TemporarilyOpen;

    public OfficeDay Day(DateOnly date)
    {
        var kind = Kind(date);
        return new(date, kind, Reason(date, kind));
    }

    /// <summary>Business days after the first date up to and including the last; negative backwards.</summary>
    public int BusinessDayCount(DateOnly after, DateOnly through) =>
        through < after
            ? -BusinessDayCount(through, after)
            : Enumerable.Range(1, through.DayNumber - after.DayNumber).Count(days => IsBusinessDay(after.AddDays(days)));

    /// <summary>The n-th business day after a date: the day after is day 1.</summary>
    /// <exception cref="InvalidOperationException">The office is abolished before that.</exception>
    public DateOnly AddBusinessDays(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        for (var left = days; left > 0; left -= IsBusinessDay(date) ? 1 : 0)
        {
            date = date.AddDays(1);
            if (date > closedOn)
                throw new InvalidOperationException($"The office closes on {closedOn} before {days} business days have passed.");
        }
        return date;
    }

    private OfficeDayKind Kind(DateOnly date)
    {
        if (date < openedOn) return OfficeDayKind.NotYetOpened;
        if (date > closedOn) return OfficeDayKind.Closed;
        if (_exceptions.TryGetValue(date, out var exception)) return exception.IsOpen ? OfficeDayKind.TemporarilyOpen : OfficeDayKind.TemporarilyClosed;
        var rule = RuleOn(date);
        if (_holidays.ContainsKey(date) && !rule.OpensOnNationalHolidays) return OfficeDayKind.NationalHoliday;
        if (IsYearEnd(date) && !rule.OpensAtYearEnd) return OfficeDayKind.YearEnd;
        return rule.OpenWeekdays.Includes(date) ? OfficeDayKind.BusinessDay : OfficeDayKind.Weekend;
    }

    private string Reason(DateOnly date, OfficeDayKind kind) => kind switch
    {
        OfficeDayKind.NotYetOpened => $"この窓口は{JapaneseDate.Western(openedOn!.Value)}からです",
        OfficeDayKind.Closed => $"この窓口は{JapaneseDate.Western(closedOn!.Value)}で終わりました",
        OfficeDayKind.TemporarilyOpen => $"{JapaneseDate.Short(date)}は臨時に開庁する日です{Note(date)}",
        OfficeDayKind.TemporarilyClosed => $"{JapaneseDate.Short(date)}は臨時に閉庁する日です{Note(date)}",
        OfficeDayKind.NationalHoliday => $"{JapaneseDate.Short(date)}は{_holidays[date]}です",
        OfficeDayKind.YearEnd => $"{JapaneseDate.Short(date)}は年末年始の閉庁日です",
        OfficeDayKind.Weekend => $"{JapaneseDate.Weekday(date)}曜日は閉庁日です",
        OfficeDayKind.BusinessDay => $"{JapaneseDate.Short(date)}は開庁日です",
    };

    private string Note(DateOnly date) => _exceptions[date].Note is { Length: > 0 } note ? $"（{note}）" : "";

    private OfficeCalendarRule RuleOn(DateOnly date)
    {
        foreach (var rule in _rules)
            if (rule.IsValidOn(date)) return rule;
        return Default;
    }

    private static bool IsYearEnd(DateOnly date) => date is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 };
}
