using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>A mail on its way, as the administrators see it. Instants are UTC.</summary>
/// <param name="Address">As it is registered now.</param>
public sealed record MailListItem(
    long Id, string Subject, DateTime WrittenAt, string Name, string StaffNumber, string? Address, MailState State,
    int Attempts, DateTime? LastAttemptAt, DateTime NextAttemptAt, DateTime? AcceptedAt, string? LastError);

/// <summary>How many mails are in each state.</summary>
/// <param name="Troubled">Waiting ones that have failed at least once.</param>
public sealed record MailCounts(int Waiting, int Troubled, int Failed);

/// <summary>What waits, what failed and why; and trying again.</summary>
public sealed class MailWatch(WardsDbContext db, BusinessClock clock)
{
    public const int PageSize = 50;

    public async Task<MailCounts> CountsAsync(CancellationToken cancellationToken = default)
    {
        var counts = await db.MailDeliveries.Where(mail => mail.State != MailState.Accepted)
            .GroupBy(mail => new { mail.State, IsTroubled = mail.LastError != null })
            .Select(group => new { group.Key.State, group.Key.IsTroubled, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new MailCounts(
            counts.Where(each => each.State == MailState.Waiting).Sum(each => each.Count),
            counts.Where(each => each is { State: MailState.Waiting, IsTroubled: true }).Sum(each => each.Count),
            counts.Where(each => each.State == MailState.Failed).Sum(each => each.Count));
    }

    /// <param name="state">Null for what is not with the server yet: failed ones first, then those waiting, the latest trouble first.</param>
    public async Task<Page<MailListItem>> ListAsync(MailState? state, int page, CancellationToken cancellationToken = default)
    {
        var found = db.MailDeliveries.AsNoTracking().Where(mail => state == null ? mail.State != MailState.Accepted : mail.State == state);
        var cut = Page.Within<MailListItem>(page, PageSize, await found.CountAsync(cancellationToken));
        var items = found
            .Join(db.StaffMembers, mail => mail.StaffMemberId, person => person.Id, (mail, person) => new { mail, person })
            .OrderByDescending(row => row.mail.State).ThenByDescending(row => row.mail.LastAttemptAt).ThenByDescending(row => row.mail.Id)
            .Skip(cut.First - 1).Take(cut.Size)
            .Select(row => new MailListItem(
                row.mail.Id, row.mail.Recipient.Notice.Subject, row.mail.Recipient.Notice.At,
                row.person.Name, row.person.StaffNumber, row.person.MailAddress, row.mail.State,
                row.mail.Attempts, row.mail.LastAttemptAt, row.mail.NextAttemptAt, row.mail.AcceptedAt, row.mail.LastError));
        return cut with { Items = await items.ToListAsync(cancellationToken) };
    }

    /// <exception cref="RuleViolationException">It has not failed: sent once, it is never sent again.</exception>
    /// <returns>False where there is no such mail.</returns>
    public async Task<bool> TryAgainAsync(long id, CancellationToken cancellationToken = default)
    {
        if (await db.MailDeliveries.SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken) is not { } mail) return false;
        mail.TryAgain(clock.UtcNow);
        if (!await SavedAsync(cancellationToken)) throw MailDelivery.NotFailed();
        return true;
    }

    /// <summary>All that failed.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TryAllAgainAsync(CancellationToken cancellationToken = default)
    {
        var failed = await db.MailDeliveries.Where(mail => mail.State == MailState.Failed).ToListAsync(cancellationToken);
        failed.ForEach(mail => mail.TryAgain(clock.UtcNow));
        return await SavedAsync(cancellationToken) ? failed.Count : 0;
    }

    /// <summary>False where somebody else asked for the same at this moment.</summary>
    private async Task<bool> SavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
