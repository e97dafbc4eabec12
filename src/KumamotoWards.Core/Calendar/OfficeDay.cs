namespace KumamotoWards.Core.Calendar;

public enum OfficeDayKind
{
    BusinessDay,
    Weekend,
    NationalHoliday,

    /// <summary>29 December to 3 January.</summary>
    YearEnd,
    TemporarilyClosed,
    TemporarilyOpen,
    NotYetOpened,

    /// <summary>The office has been abolished.</summary>
    Closed,
}

/// <summary>What a date is for an office.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Kind">Why it is open or closed.</param>
/// <param name="Reason">The same as a Japanese sentence for the page, without a full stop.</param>
public sealed record OfficeDay(DateOnly Date, OfficeDayKind Kind, string Reason)
{
    /// <summary>Counts are expected on this day.</summary>
    public bool IsBusinessDay => Kind is OfficeDayKind.BusinessDay or OfficeDayKind.TemporarilyOpen;
}
