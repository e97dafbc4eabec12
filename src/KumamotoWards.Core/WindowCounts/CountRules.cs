using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>Where and when a figure may stand: the office's life, what it takes, and its calendar.</summary>
public sealed class CountRules(OrganizationDirectory directory, CountItemCatalog catalog, OfficeCalendars calendars, DateOnly today)
{
    public OrganizationDirectory Directory { get; } = directory;
    public CountItemCatalog Catalog { get; } = catalog;
    public DateOnly Today { get; } = today;

    public OfficeDay Day(Office office, DateOnly date) => calendars.Of(office.Id).Day(date);

    public bool IsBusinessDay(Office office, DateOnly date) => calendars.Of(office.Id).IsBusinessDay(date);

    /// <summary>Items of which the office owes a number for that day: all it takes, on its business days.</summary>
    public IReadOnlyList<OfficeCountItem> ExpectedOn(Office office, DateOnly date) =>
        date <= Today && IsBusinessDay(office, date) ? [.. Catalog.TakenBy(office.Id, date)] : [];

    /// <summary>The last business day before the date; null when the office had none in the month before.</summary>
    public DateOnly? PreviousBusinessDay(Office office, DateOnly date) =>
        Enumerable.Range(1, 31).Select(days => (DateOnly?)date.AddDays(-days)).FirstOrDefault(day => IsBusinessDay(office, day!.Value));

    /// <summary>Why no number of the item can be entered on that day; null when it can.</summary>
    public CountProblem? Problem(Office office, CountItem item, DateOnly date)
    {
        var day = Day(office, date);
        if (day.Kind is OfficeDayKind.NotYetOpened or OfficeDayKind.Closed)
            return new CountProblem("office-not-open", $"{day.Reason}。窓口のあった日を指定してください。");
        if (Catalog.Find(office.Id, item.Id, date) is null)
            return new CountProblem("item-not-handled", $"{office.PeriodAt(date).Name}は{JapaneseDate.Western(date)}に{item.Name}を取り扱っていません。");
        if (date > Today)
            return new CountProblem("future-date", $"{JapaneseDate.Short(date)}はまだ来ていません。{JapaneseDate.Short(Today)}までの日付を指定してください。");
        if (!day.IsBusinessDay && !item.ComesOutsideHours)
            return new CountProblem("closed-day", $"{day.Reason}。この日に入力できるのは、時間外にも受け付ける区分だけです。");
        return null;
    }
}

/// <summary>What is wrong, as the API names it and as a person reads it.</summary>
/// <param name="Message">Japanese; says what to do.</param>
public sealed record CountProblem(string Code, string Message);

/// <summary>Reads the rules: three values kept in memory.</summary>
public sealed class CountRulesQueries(OrganizationQueries organization, CountItemQueries countItems, CalendarQueries calendars, BusinessClock clock)
{
    public async Task<CountRules> LoadAsync(CancellationToken cancellationToken = default) => new(
        await organization.DirectoryAsync(cancellationToken),
        await countItems.CatalogAsync(cancellationToken),
        await calendars.CalendarsAsync(cancellationToken),
        clock.Today);
}
