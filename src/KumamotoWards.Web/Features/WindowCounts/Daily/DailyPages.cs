using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

/// <summary>Puts the page of an office's day together for the person who is signed in.</summary>
public sealed class DailyPages(
    DailyCountQueries counts, PaperTotalService paperTotals, AlertQueries alerts, OrganizationQueries organization, CurrentStaff current, BusinessClock clock)
{
    private const int StripDays = 31;

    /// <summary>No count is older than the first published year, and none is planned further ahead than a year.</summary>
    private static readonly DateOnly Earliest = new(2011, 4, 1);

    private DateOnly Latest => clock.Today.AddYears(1);

    /// <summary>
    /// The page of the office (by default the person's own) and day (by default today, also for a date that cannot be shown).
    /// Null for an unknown office.
    /// </summary>
    public async Task<DailyPage?> OpenAsync(string? office, string? date, CancellationToken cancellationToken = default)
    {
        var day = Read(date);
        var directory = await organization.DirectoryAsync(cancellationToken);
        var slug = office ?? OfficeMenu.Default(directory, current.Person, clock.Today)?.Slug;
        var page = await FindAsync(slug, day ?? clock.Today, form: null, cancellationToken);
        return page is null || day is not null || string.IsNullOrEmpty(date)
            ? page
            : page with { Notices = [DailyNotices.UnreadableDate(date), .. page.Notices] };
    }

    /// <summary>The page that a form was sent from, with what was typed. Null for an unknown office or a date that has no page.</summary>
    public async Task<DailyPage?> SentAsync(string? office, string? date, DailyForm form, CancellationToken cancellationToken = default) =>
        Read(date) is { } day ? await FindAsync(office, day, form, cancellationToken) : null;

    /// <summary>The same day as it is now; with a form, what was typed stays.</summary>
    public async Task<DailyPage> AgainAsync(DailyPage page, DailyForm? form = null, CancellationToken cancellationToken = default) =>
        (await FindAsync(page.Office.Slug, page.Date, form, cancellationToken))!;

    private DateOnly? Read(string? date) => DailyAddress.Read(date) is { } day && day >= Earliest && day <= Latest ? day : null;

    private async Task<DailyPage?> FindAsync(string? office, DateOnly date, DailyForm? form, CancellationToken cancellationToken)
    {
        if (await counts.SheetAsync(current.Person, office, date, cancellationToken) is not { } sheet) return null;
        var directory = await organization.DirectoryAsync(cancellationToken);
        var hasPublishedYear = sheet.Rows.Count > 0 && sheet.Rows.All(row => row.Problem?.Code == LedgerRefusal.YearHasOneFigure.Code());
        return new DailyPage(
            current.Person,
            sheet,
            Complete(form, sheet, hasPublishedYear, form is null ? await paperTotals.OfAsync(sheet.Office.Id, date, cancellationToken) : null),
            (await counts.StripAsync(office, StripEnd(date), cancellationToken))!,
            OfficeMenu.Of(directory, current.Person, sheet.Office, date),
            [.. DailyNotices.Of(sheet, current.Person, hasPublishedYear)],
            hasPublishedYear,
            clock.UtcNow)
        {
            Alerts = await alerts.OfDayAsync(current.Person, sheet.Office.Id, date, cancellationToken),
        };
    }

    /// <summary>A cell for every item that the person can write now. Cells that were sent stay, even when the day has closed since.</summary>
    private static DailyForm Complete(DailyForm? sent, DaySheet sheet, bool hasPublishedYear, int? paperTotal)
    {
        var form = sent ?? new DailyForm { Note = sheet.Note?.Text, PaperTotal = $"{paperTotal}", PaperTotalSeen = paperTotal };
        if (sent is null) form.TakeNote(sheet.Note);
        if (sheet.MonthState != OfficeMonthState.Open || hasPublishedYear) return form;
        var confirmed = sheet.Units.Where(unit => unit.ConfirmedAt is not null).Select(unit => unit.Unit).ToHashSet();
        foreach (var row in sheet.Rows.Where(row => row.CanWrite && !confirmed.Contains(row.Unit!) && form.Find(row.Item.Slug) is null))
            form.Cells.Add(CellForm.Of(row));
        return form;
    }

    private DateOnly StripEnd(DateOnly date)
    {
        var today = clock.Today;
        return date > today.AddDays(-StripDays) ? today : date.AddDays(StripDays / 2);
    }
}
