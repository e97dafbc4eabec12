using System.Data.Common;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace KumamotoWards.Core.Notifications.Mail;

/// <summary>
/// Sends what the outbox has due, on one instance at a time. Each mail is taken in hand by a save of its own before it goes
/// and its acceptance is saved at once after it: only an instance that dies between the two sends it a second time, with
/// the same Message-ID.
/// </summary>
public sealed class MailSender(
    WardsDbContext db, IMailTransport transport, MailComposer composer, MailOptions options, JobLeases leases, BusinessClock clock, TimeProvider time)
{
    private const string Job = "mail";

    /// <summary>In one look; the rest is due at the next.</summary>
    private const int Together = 200;

    /// <summary>For the mail under way when the program is told to stop: less than a host waits.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(20);

    /// <summary>There is something to send, and the server is not being left alone: one read of an index.</summary>
    public async Task<bool> HasDueAsync(MailInstance instance, CancellationToken cancellationToken = default)
    {
        var now = clock.UtcNow;
        return options.Transport != MailTransportKind.None && instance.PausedUntil <= now
            && await db.MailDeliveries.AnyAsync(mail => mail.State == MailState.Waiting && mail.NextAttemptAt <= now, cancellationToken);
    }

    /// <summary>Sends what is due, unless another instance does. One mail's trouble is not the next one's.</summary>
    /// <param name="stopping">Ends it after the mail under way.</param>
    /// <returns>How many the server took.</returns>
    public async Task<int> SendDueAsync(MailInstance instance, CancellationToken stopping = default)
    {
        var accepted = 0;
        if (!await HoldsAsync(instance, stopping)) return accepted;
        foreach (var id in await DueAsync(stopping))
        {
            if (stopping.IsCancellationRequested || !await HoldsAsync(instance, stopping)) break;
            var outcome = await SendAsync(id, stopping);
            if (outcome == MailOutcome.Accepted) accepted++;
            if (outcome == MailOutcome.Unavailable)
            {
                instance.Pause(options, clock.UtcNow);
                break;
            }
            if (outcome is not null) instance.ServerAnswers();
        }
        return accepted;
    }

    /// <summary>Gives the job to another instance, as this one ends.</summary>
    public async Task ReleaseAsync(MailInstance instance)
    {
        if (instance.LeasedUntil > clock.UtcNow) await leases.ReleaseAsync(Job, instance.Id);
    }

    /// <summary>The lease outlasts the next mail, whatever time that one takes.</summary>
    private async Task<bool> HoldsAsync(MailInstance instance, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (instance.LeasedUntil - now >= options.SendLimit) return true;
        if (!await leases.TryTakeAsync(Job, instance.Id, options.Lease, cancellationToken)) return false;
        instance.LeasedUntil = now + options.Lease;
        return true;
    }

    private Task<List<long>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return db.MailDeliveries.Where(mail => mail.State == MailState.Waiting && mail.NextAttemptAt <= now)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).Select(mail => mail.Id).Take(Together).ToListAsync(cancellationToken);
    }

    /// <summary>Null where it is not this instance's to send.</summary>
    private async Task<MailOutcome?> SendAsync(long id, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var mail = await db.MailDeliveries.Include(each => each.Recipient.Notice).SingleOrDefaultAsync(each => each.Id == id, stopping);
        if (mail is null || !await TakeInHandAsync(mail, stopping)) return null;
        var answer = await AnswerAsync(mail, stopping);
        await RecordAsync(mail, answer);
        return answer.Outcome;
    }

    private async Task<bool> TakeInHandAsync(MailDelivery mail, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (mail.State != MailState.Waiting || mail.NextAttemptAt > now) return false;
        mail.Begin(now, now + options.Lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another instance was first.
            return false;
        }
    }

    private async Task<MailAnswer> AnswerAsync(MailDelivery mail, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.SendLimit, time);
        await using var farewell = stopping.Register(() => limit.CancelAfter(Farewell));
        try
        {
            var (name, address) = await AddressAsync(mail.StaffMemberId, stopping);
            if (address is null) return new MailAnswer(MailOutcome.Refused, "メールアドレスが登録されていません。");
            return await transport.SendAsync(composer.Compose(mail.Recipient.Notice, mail.MessageId, name, address), limit.Token);
        }
        catch (ParseException)
        {
            return new MailAnswer(MailOutcome.Refused, "メールアドレスの形が正しくありません。");
        }
        catch (Exception error) when (error is not DbException)
        {
            // Whatever is wrong with this one, the others go on.
            return new MailAnswer(MailOutcome.Deferred, $"送れませんでした：{error.Message}");
        }
    }

    /// <summary>As it is registered now: a corrected one is used from the next attempt on.</summary>
    private async Task<(string Name, string? Address)> AddressAsync(int staffMemberId, CancellationToken cancellationToken)
    {
        var person = await db.StaffMembers.AsNoTracking().Where(each => each.Id == staffMemberId)
            .Select(each => new { each.Name, each.MailAddress }).SingleAsync(cancellationToken);
        return (person.Name, person.MailAddress);
    }

    /// <summary>Whatever is being stopped: what the server took is not sent again.</summary>
    private async Task RecordAsync(MailDelivery mail, MailAnswer answer)
    {
        Record(mail, answer);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // This one was gone for longer than its lease, and another instance has the mail in hand: an acceptance still ends it.
            await db.Entry(mail).ReloadAsync(CancellationToken.None);
            if (answer.Outcome != MailOutcome.Accepted || mail.State == MailState.Accepted) return;
            mail.Accept(clock.UtcNow);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private void Record(MailDelivery mail, MailAnswer answer)
    {
        var now = clock.UtcNow;
        var isTooOld = now - mail.Recipient.Notice.At > TimeSpan.FromHours(options.GiveUpAfterHours);
        switch (answer.Outcome)
        {
            case MailOutcome.Accepted:
                mail.Accept(now);
                break;
            case MailOutcome.Refused:
            case MailOutcome.Deferred or MailOutcome.Unavailable when isTooOld:
                mail.Fail(answer.Why ?? "");
                break;
            case MailOutcome.Deferred or MailOutcome.Unavailable:
                mail.Postpone(answer.Why ?? "", now + options.RetryAfter(mail.Attempts));
                break;
        }
    }
}
