using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Monthly;
using KumamotoWards.Web.Features.WindowCounts.Daily;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.Monthly;

/// <summary>Puts the page of the grid together for the person who is signed in.</summary>
public sealed class MonthlyPages(GridQueries grids, OrganizationQueries organization, CurrentStaff current, BusinessClock clock)
{
    /// <summary>No count is older than the first published year, and none is planned further ahead than a year.</summary>
    private static readonly DateOnly Earliest = new(2011, 4, 1);

    /// <summary>Null for an unknown office or ward. A month or a date that cannot be shown gives today's, and says so.</summary>
    public async Task<MonthlyPage?> OpenAsync(MonthlyQuery query, CancellationToken cancellationToken = default) =>
        await FindAsync(query, form: null, conflicts: null, cancellationToken);

    /// <summary>The page that a form was sent from, as it is now, with what was typed.</summary>
    /// <param name="conflicts">By key: cells that somebody else changed first.</param>
    public async Task<MonthlyPage?> SentAsync(
        MonthlyQuery query, MonthlyForm form, IReadOnlyDictionary<string, CountConflict>? conflicts = null, CancellationToken cancellationToken = default) =>
        await FindAsync(query, form, conflicts, cancellationToken);

    private async Task<MonthlyPage?> FindAsync(
        MonthlyQuery query, MonthlyForm? form, IReadOnlyDictionary<string, CountConflict>? conflicts, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var unreadable = Unreadable(query);
        if (PlaceOf(query, directory) is not { } place) return null;
        var grid = place.ShowsOffices
            ? await grids.DayAsync(current.Person, place.Ward.Slug, place.Date, cancellationToken)
            : await grids.MonthAsync(current.Person, place.Office.Slug, place.Month, cancellationToken);
        var notices = MonthlyNotices.Of(grid!, place, current.Person);
        return new MonthlyPage(
            current.Person, grid!, place, Choices(place, directory),
            unreadable is null ? [.. notices] : [MonthlyNotices.Unreadable(unreadable), .. notices],
            new MonthlyRows(grid!, place.ShowsOffices, form, conflicts).Build(),
            form ?? new MonthlyForm { Id = Guid.NewGuid() });
    }

    private MonthlyPlace? PlaceOf(MonthlyQuery query, OrganizationDirectory directory)
    {
        var today = clock.Today;
        var month = MonthlyAddress.ReadMonth(query.Month) is { } asked && InRange(asked) ? asked : new DateOnly(today.Year, today.Month, 1);
        var date = MonthlyAddress.Read(query.Date) is { } day && InRange(day) ? day : query.Month is null ? today : Latest(month, today);
        if (query.ShowsOffices) month = new DateOnly(date.Year, date.Month, 1);
        var own = OfficeMenu.Default(directory, current.Person, today);
        var office = query.Office is null ? own : directory.FindOffice(query.Office);
        if (office is null) return null;
        var ward = query.Ward is null ? directory.Ward(office.PeriodAt(date).WardId) : directory.FindWard(query.Ward);
        if (ward is null) return null;
        // From a ward that the own office is not in, the way back leads to that ward's first office.
        if (query is { Ward: not null, Office: null } && office.PeriodAt(date).WardId != ward.Id)
            office = directory.OfficesOf(ward, date).FirstOrDefault() ?? office;
        return new MonthlyPlace(query.ShowsOffices, office, ward, month, date);
    }

    /// <summary>The day of the month to look at first: today, or the month's last.</summary>
    private static DateOnly Latest(DateOnly month, DateOnly today)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return today >= month && today <= last ? today : last;
    }

    private bool InRange(DateOnly date) => date >= Earliest && date <= clock.Today.AddYears(1);

    private string? Unreadable(MonthlyQuery query)
    {
        var (typed, read) = query.ShowsOffices ? (query.Date, MonthlyAddress.Read(query.Date)) : (query.Month, MonthlyAddress.ReadMonth(query.Month));
        return string.IsNullOrEmpty(typed) || read is { } date && InRange(date) ? null : typed;
    }

    private IReadOnlyList<SelectListItem> Choices(MonthlyPlace place, OrganizationDirectory directory) => place.ShowsOffices
        ? [.. directory.Wards.Select(ward => new SelectListItem(ward.Name, ward.Slug, ward == place.Ward))]
        : OfficeMenu.Of(directory, current.Person, place.Office, place.LastDay);
}
