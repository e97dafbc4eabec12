using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Notifications;

/// <summary>Reads of a person's own notices.</summary>
public sealed class NoticeQueries(WardsDbContext db)
{
    public const int PageSize = 20;

    private const int AtHome = 5;

    /// <summary>For the home page, in one query.</summary>
    public async Task<NoticeDigest> DigestAsync(int staffMemberId, CancellationToken cancellationToken = default)
    {
        var rows = await Of(staffMemberId)
            .OrderBy(notice => notice.IsRead).ThenByDescending(notice => notice.Id).Take(AtHome)
            .Select(notice => new { Notice = notice, Unread = db.NoticeRecipients.Count(each => each.StaffMemberId == staffMemberId && !each.IsRead) })
            .ToListAsync(cancellationToken);
        return new NoticeDigest(rows.FirstOrDefault()?.Unread ?? 0, [.. rows.Select(row => row.Notice)]);
    }

    /// <summary>All, the newest first.</summary>
    public async Task<Page<NoticeListItem>> ListAsync(int staffMemberId, bool unreadOnly, int page, CancellationToken cancellationToken = default)
    {
        var found = Of(staffMemberId).Where(notice => !unreadOnly || !notice.IsRead);
        var cut = Page.Within<NoticeListItem>(page, PageSize, await found.CountAsync(cancellationToken));
        return cut with { Items = await found.OrderByDescending(notice => notice.Id).Skip(cut.First - 1).Take(cut.Size).ToListAsync(cancellationToken) };
    }

    public Task<int> UnreadAsync(int staffMemberId, CancellationToken cancellationToken = default) =>
        db.NoticeRecipients.CountAsync(each => each.StaffMemberId == staffMemberId && !each.IsRead, cancellationToken);

    private IQueryable<NoticeListItem> Of(int staffMemberId) => db.NoticeRecipients.AsNoTracking()
        .Where(recipient => recipient.StaffMemberId == staffMemberId)
        .Select(recipient => new NoticeListItem
        {
            Id = recipient.NoticeId,
            Kind = recipient.Notice.Kind,
            Subject = recipient.Notice.Subject,
            Facts = recipient.Notice.Facts,
            Turn = recipient.Notice.Turn,
            At = recipient.Notice.At,
            IsDuty = recipient.IsDuty,
            IsRead = recipient.IsRead,
        });
}
