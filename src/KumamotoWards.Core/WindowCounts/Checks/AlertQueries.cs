using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>Reads of alerts: the queue of those that wait for a reason, and what became of the others.</summary>
public sealed class AlertQueries(WardsDbContext db, CountRulesQueries rulesQueries)
{
    /// <summary>The most that a file holds.</summary>
    public const int FileLimit = 20_000;

    /// <summary>The most urgent first, then the oldest day.</summary>
    public async Task<Page<AlertListItem>> SearchAsync(StaffSnapshot reader, AlertSearch search, CancellationToken cancellationToken = default)
    {
        var found = Matching(search);
        var page = Page.Within<AlertListItem>(search.Page, AlertSearch.PageSize, await found.CountAsync(cancellationToken));
        return page with { Items = await ItemsAsync(reader, found, (page.Number - 1) * page.Size, page.Size, cancellationToken) };
    }

    public Task<List<AlertListItem>> ForFileAsync(StaffSnapshot reader, AlertSearch search, CancellationToken cancellationToken = default) =>
        ItemsAsync(reader, Matching(search), 0, FileLimit, cancellationToken);

    /// <summary>All that was found on an office's day, but what is settled.</summary>
    public Task<List<AlertListItem>> OfDayAsync(StaffSnapshot reader, int officeId, DateOnly date, CancellationToken cancellationToken = default) =>
        ItemsAsync(reader, db.CountAlerts.Where(alert => alert.OfficeId == officeId && alert.Date == date && alert.SettledAt == null), 0, FileLimit, cancellationToken);

    private async Task<List<AlertListItem>> ItemsAsync(StaffSnapshot reader, IQueryable<CountAlert> alerts, int skip, int take, CancellationToken cancellationToken)
    {
        var items =
            from alert in alerts.AsNoTracking().OrderBy(alert => alert.Priority).ThenBy(alert => alert.Date).ThenBy(alert => alert.OfficeId).ThenBy(alert => alert.Id).Skip(skip).Take(take)
            join person in db.StaffMembers on alert.AnsweredById equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby alert.Priority, alert.Date, alert.OfficeId, alert.Id
            select new AlertListItem(
                alert.Id, alert.OfficeId, alert.Date, alert.CountItemId, alert.Rule, alert.Priority, alert.Message, alert.Count, alert.RaisedAt,
                alert.Answer, alert.AnsweredAt, person == null ? null : person.Name, alert.SettledAt,
                db.OfficeMonths.Any(month => month.OfficeId == alert.OfficeId && month.IsSample && month.Month.Year == alert.Date.Year && month.Month.Month == alert.Date.Month));
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var found = await items.ToListAsync(cancellationToken);
        return found.ConvertAll(item => CheckAccess.SeesNames(reader, rules.Directory.Office(item.OfficeId), rules.Today) ? item : item with { AnsweredBy = null });
    }

    private IQueryable<CountAlert> Matching(AlertSearch search)
    {
        IQueryable<CountAlert> alerts = db.CountAlerts;
        if (search.OfficeIds is { } ids)
        {
            var offices = ids.ToArray();
            alerts = alerts.Where(alert => EF.Parameter(offices).Contains(alert.OfficeId));
        }
        if (search.Rule is { } rule) alerts = alerts.Where(alert => alert.Rule == rule);
        if (search.Priority is { } priority) alerts = alerts.Where(alert => alert.Priority == priority);
        if (search.From is { } from) alerts = alerts.Where(alert => alert.Date >= from);
        if (search.To is { } to) alerts = alerts.Where(alert => alert.Date <= to);
        return search.State switch
        {
            AlertState.Open => alerts.Where(alert => alert.SettledAt == null && alert.Answer == null),
            AlertState.Answered => alerts.Where(alert => alert.SettledAt == null && alert.Answer != null),
            AlertState.Settled => alerts.Where(alert => alert.SettledAt != null),
            null => alerts,
        };
    }
}
