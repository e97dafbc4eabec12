using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications.Mail;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Notifications;

/// <summary>
/// Where a domain says what people should know. It adds to the scope's change tracker and sends nothing: the notice lands,
/// or does not, with the caller's save.
/// </summary>
public sealed class Outbox(WardsDbContext db, MailOptions options, Actor actor, BusinessClock clock)
{
    /// <summary>
    /// Call it inside <see cref="WardsDbContext.WriteAsync{T}"/>, or before the save: a retry there starts with an empty change
    /// tracker. A unit that nobody is in, and people without a mail address, are no error. Whoever causes the notice finds it
    /// among the read ones, and gets mail of it only where it is their own duty.
    /// </summary>
    /// <exception cref="ArgumentException">The path is no page of the portal, or the key is too long.</exception>
    public async Task AddAsync(NoticeDraft draft, CancellationToken cancellationToken = default)
    {
        if (draft.Key is { } key && await IsKnownAsync(key, cancellationToken)) return;
        var notice = new Notice(draft, clock.UtcNow);
        var anyonesDuty = draft.Kind.AsksForWork() && draft.DutyStaffMemberIds.Count == 0;
        foreach (var person in await PeopleAsync(draft, cancellationToken))
            notice.AddRecipient(RecipientOf(person, anyonesDuty || draft.DutyStaffMemberIds.Contains(person.Id)));
        db.Notices.Add(notice);
    }

    private async Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken) =>
        db.Notices.Local.Any(notice => notice.Key == key) || await db.Notices.AnyAsync(notice => notice.Key == key, cancellationToken);

    /// <summary>Who is assigned to the units now, and who else has the duty.</summary>
    private Task<List<Person>> PeopleAsync(NoticeDraft draft, CancellationToken cancellationToken)
    {
        var (today, units, duty) = (clock.Today, draft.UnitIds.Distinct().ToArray(), draft.DutyStaffMemberIds.Distinct().ToArray());
        return db.StaffMembers.AsNoTracking()
            .Where(person => duty.Contains(person.Id) || person.Assignments.Any(assignment =>
                units.Contains(assignment.UnitId) && assignment.ValidFrom <= today && (assignment.ValidTo == null || today <= assignment.ValidTo)))
            .OrderBy(person => person.Id)
            .Select(person => new Person(
                person.Id,
                // The link is of no use to who cannot sign in.
                person.MailAddress != null && db.Users.Any(account => account.StaffMemberId == person.Id && !account.IsDisabled),
                db.MailPreferences.Any(preference => preference.StaffMemberId == person.Id && preference.Scope == MailScope.WholeUnit)))
            .ToListAsync(cancellationToken);
    }

    private NoticeRecipient RecipientOf(Person person, bool isDuty)
    {
        var isOwnDoing = person.Id == actor.StaffMemberId && !isDuty;
        var recipient = new NoticeRecipient(person.Id, isDuty, isRead: isOwnDoing);
        if (options.Transport != MailTransportKind.None && person.CanGetMail && !isOwnDoing && (isDuty || person.WantsAll))
            recipient.SendMail(new MailDelivery($"{Guid.NewGuid():N}@{options.Domain}", clock.UtcNow));
        return recipient;
    }

    private sealed record Person(int Id, bool CanGetMail, bool WantsAll);
}
