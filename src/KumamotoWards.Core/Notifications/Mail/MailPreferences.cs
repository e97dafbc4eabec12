using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Notifications.Mail;

/// <param name="Address">Where the mail goes; null where none is registered.</param>
public sealed record MailSettings(string? Address, MailScope Scope);

/// <summary>A person's choice of mails.</summary>
public sealed class MailPreferences(WardsDbContext db)
{
    public Task<MailSettings> OfAsync(int staffMemberId, CancellationToken cancellationToken = default) => db.StaffMembers.AsNoTracking()
        .Where(person => person.Id == staffMemberId)
        .Select(person => new MailSettings(
            person.MailAddress,
            db.MailPreferences.Any(each => each.StaffMemberId == staffMemberId && each.Scope == MailScope.WholeUnit) ? MailScope.WholeUnit : MailScope.OwnDuties))
        .SingleAsync(cancellationToken);

    public Task<MailScope> ChooseAsync(int staffMemberId, MailScope scope, CancellationToken cancellationToken = default) => db.OnceMoreAsync(async () =>
    {
        if (await db.MailPreferences.SingleOrDefaultAsync(each => each.StaffMemberId == staffMemberId, cancellationToken) is { } preference) preference.Choose(scope);
        else db.MailPreferences.Add(new MailPreference(staffMemberId, scope));
        await db.SaveChangesAsync(cancellationToken);
        return scope;
    });
}
