using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications.Mail;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Notifications;

/// <summary>Removes notices that nobody needs any more: the matters they told of keep their own history.</summary>
public sealed class NoticeTidying(WardsDbContext db, MailOptions options, BusinessClock clock)
{
    private const int Together = 500;

    /// <summary>At most once a day an instance, and so many at once that no writer waits long.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RunAsync(MailInstance instance, CancellationToken cancellationToken = default)
    {
        if (instance.TidiedOn == clock.Today) return 0;
        var before = clock.UtcNow.AddDays(-options.KeepDays);
        var old = await db.Notices
            .Where(notice => notice.At < before && !notice.Recipients.Any(recipient => recipient.Mail!.State == MailState.Waiting))
            .OrderBy(notice => notice.At).Take(Together).ToListAsync(cancellationToken);
        db.Notices.RemoveRange(old);
        if (old.Count > 0) await db.SaveChangesAsync(cancellationToken);
        if (old.Count < Together) instance.TidiedOn = clock.Today;
        return old.Count;
    }
}
