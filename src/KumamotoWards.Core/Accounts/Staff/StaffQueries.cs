using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>Reads of staff for the administrators.</summary>
public sealed class StaffQueries(WardsDbContext db, OrganizationQueries organization, BusinessClock clock)
{
    public async Task<Page<StaffListItem>> SearchAsync(StaffSearch search, CancellationToken cancellationToken = default)
    {
        var found = Everybody()
            .Matching(search.Text)
            .InUnit(search.UnitId, clock.Today)
            .OfStatus(search.Status, clock.UtcNow);
        var total = await found.CountAsync(cancellationToken);
        var page = Page.Within<StaffListItem>(search.Page, StaffSearch.PageSize, total);
        return page with { Items = await ReadAsync(found.OrderBy(row => row.Person.StaffNumber).Skip(page.First - 1).Take(page.Size), cancellationToken) };
    }

    /// <summary>A person with all assignments, past and entered ahead; null when there is no such staff number.</summary>
    public async Task<StaffDetail?> FindAsync(string staffNumber, CancellationToken cancellationToken = default)
    {
        var person = await db.StaffMembers.AsNoTracking()
            .Include(each => each.Assignments)
            .SingleOrDefaultAsync(each => each.StaffNumber == staffNumber, cancellationToken);
        if (person is null) return null;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(each => each.StaffMemberId == person.Id, cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        return new StaffDetail(
            person.StaffNumber, person.Name, person.Kana, person.MailAddress, person.Version,
            [.. person.Assignments.OrderByDescending(each => each.ValidFrom).ThenBy(each => each.Kind).Select(each => AssignmentDetail.Of(each, directory, clock.Today))],
            account?.UserName, StaffFilter.StatusOf(account, clock.UtcNow), account?.LockoutEnd?.UtcDateTime);
    }

    private IQueryable<StaffRow> Everybody() => db.StaffMembers.AsNoTracking()
        .GroupJoin(db.Users, person => person.Id, account => account.StaffMemberId, (person, accounts) => new { person, accounts })
        .SelectMany(pair => pair.accounts.DefaultIfEmpty(), (pair, account) => new StaffRow { Person = pair.person, Account = account });

    private async Task<IReadOnlyList<StaffListItem>> ReadAsync(IQueryable<StaffRow> page, CancellationToken cancellationToken)
    {
        var (today, directory) = (clock.Today, await organization.DirectoryAsync(cancellationToken));
        var rows = await page
            .Select(row => new
            {
                row.Person,
                row.Account,
                Assignments = row.Person.Assignments
                    .Where(each => each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo))
                    .OrderBy(each => each.Kind).ThenBy(each => each.Id)
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StaffListItem(
            row.Person.StaffNumber, row.Person.Name, row.Person.Kana,
            [.. row.Assignments.Select(each => StaffUnit.Of(each, directory, today))],
            row.Account?.UserName, StaffFilter.StatusOf(row.Account, clock.UtcNow)))];
    }
}
