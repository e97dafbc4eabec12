using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Monthly;

/// <summary>Reads what stands beside the active cell: its weekdays and its own few lines of the ledger.</summary>
public sealed class CellQueries(WardsDbContext db, CountRulesQueries rulesQueries)
{
    private const int ShownValues = 12;
    private const int ShownLines = 4;

    /// <summary>How far back the last values of the weekday are looked for.</summary>
    private const int Weeks = 26;

    /// <summary>Null for an office or item that is unknown, or not handled there on that day.</summary>
    public async Task<CellDetail?> FindAsync(StaffSnapshot person, string? officeSlug, DateOnly date, string? itemSlug, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        if (rules.Directory.FindOffice(officeSlug) is not { } office || rules.Catalog.FindItem(itemSlug) is not { } item) return null;
        if (rules.Catalog.Find(office.Id, item.Id, date) is not { } taken) return null;
        var history = await SameWeekdays.LoadAsync(db, rules, office, [date], cancellationToken);
        var names = NameVisibility.Of(person, rules.Directory);
        var lines = await LinesAsync(CountCell.Day(office.Id, date, item.Id), rules.Directory, names, cancellationToken);
        var comment = await CommentAsync(office, date, item, cancellationToken);
        return new CellDetail(
            office, rules.Day(office, date), item, history.On(date, item.Id), Recent(history, date, item.Id), history.UsualRange(date, item.Id),
            [.. lines.Take(ShownLines).Reverse()], lines.Count > ShownLines, comment is null || names.Shows(taken.ResponsibleUnitId) ? comment : comment with { By = null }, CountWriteAccess.For(person, office, taken, date).As is not null)
        {
            Alerts = await AlertsAsync(office, date, item, cancellationToken),
        };
    }

    private static List<DatedCount> Recent(SameWeekdays history, DateOnly date, int itemId)
    {
        var days = Enumerable.Range(0, Weeks + 1).Select(weeks => date.AddDays(-7 * weeks));
        var values = days.Select(day => (Day: day, Count: history.On(day, itemId))).Where(value => value.Count is not null);
        return [.. values.Take(ShownValues).Reverse().Select(value => new DatedCount(value.Day, value.Count!.Value))];
    }

    private Task<List<string>> AlertsAsync(Office office, DateOnly date, CountItem item, CancellationToken cancellationToken) => db.CountAlerts
        .Where(alert => alert.OfficeId == office.Id && alert.Date == date && alert.CountItemId == item.Id && alert.Answer == null && alert.SettledAt == null)
        .OrderBy(alert => alert.Priority)
        .Select(alert => alert.Message)
        .ToListAsync(cancellationToken);

    private Task<CommentText?> CommentAsync(Office office, DateOnly date, CountItem item, CancellationToken cancellationToken)
    {
        var comments =
            from comment in db.CellComments
            where comment.OfficeId == office.Id && comment.Date == date && comment.CountItemId == item.Id
            join member in db.StaffMembers on comment.StaffMemberId equals member.Id into people
            from member in people.DefaultIfEmpty()
            select new CommentText(comment.Text, comment.Version, member == null ? null : member.Name, comment.At);
        return comments.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Newest first, one more than is shown. Whom the reader may not see by name is named by the unit.</summary>
    private async Task<List<CellLine>> LinesAsync(CountCell cell, OrganizationDirectory directory, NameVisibility names, CancellationToken cancellationToken)
    {
        var lines =
            from line in db.CountLines
            where line.OfficeId == cell.OfficeId && line.PeriodStart == cell.Start && line.CountItemId == cell.CountItemId && line.Period == CountPeriod.Day
            join member in db.StaffMembers on line.StaffMemberId equals member.Id into people
            from member in people.DefaultIfEmpty()
            orderby line.Id descending
            select new { line.StateAfter, line.Kind, line.Reason, line.UnitId, Name = member == null ? null : member.Name, line.RecordedAt };
        var newest = await lines.Take(ShownLines + 2).ToListAsync(cancellationToken);
        return [.. newest.Index().Take(ShownLines + 1).Select(line => new CellLine(
            line.Index + 1 < newest.Count ? newest[line.Index + 1].StateAfter : null,
            line.Item.StateAfter, line.Item.Kind, line.Item.Reason, By(line.Item.UnitId, line.Item.Name, line.Item.RecordedAt), line.Item.RecordedAt))];

        string? By(int? unit, string? name, DateTime at) => names.Shows(unit) ? name
            : unit is { } id ? directory.LabelOf(directory.Unit(id), DateOnly.FromDateTime(BusinessClock.ToTokyo(at)))
            : null;
    }
}
