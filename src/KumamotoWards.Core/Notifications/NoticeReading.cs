using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Notifications;

/// <summary>既読: of a person's own notices only, whatever number is sent.</summary>
public sealed class NoticeReading(WardsDbContext db)
{
    /// <returns>The page it leads to; null where the person has no such notice.</returns>
    public async Task<string?> ReadAsync(int staffMemberId, long noticeId, CancellationToken cancellationToken = default)
    {
        var recipient = await db.NoticeRecipients.Include(each => each.Notice)
            .SingleOrDefaultAsync(each => each.NoticeId == noticeId && each.StaffMemberId == staffMemberId, cancellationToken);
        if (recipient is null) return null;
        if (!recipient.IsRead)
        {
            recipient.MarkRead();
            await db.SaveChangesAsync(cancellationToken);
        }
        return recipient.Notice.Path;
    }

    /// <param name="through">The newest one that the person has seen: what came since stays unread.</param>
    /// <returns>How many were unread.</returns>
    public async Task<int> ReadAllAsync(int staffMemberId, long through, CancellationToken cancellationToken = default)
    {
        var unread = await db.NoticeRecipients
            .Where(each => each.StaffMemberId == staffMemberId && !each.IsRead && each.NoticeId <= through)
            .ToListAsync(cancellationToken);
        unread.ForEach(recipient => recipient.MarkRead());
        if (unread.Count > 0) await db.SaveChangesAsync(cancellationToken);
        return unread.Count;
    }
}
