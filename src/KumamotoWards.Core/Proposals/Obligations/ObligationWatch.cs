using System.Globalization;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Jobs;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Obligations;

/// <summary>
/// Reminds those who owe an answer, and goes to their 決裁者 when the date has passed. Each is written once for a date: the
/// key of the notice is the last word, whoever runs. A clock that stands is left alone.
/// </summary>
public sealed class ObligationWatch(
    WardsDbContext db, Outbox outbox, OrganizationQueries organization, DeputyQueries deputies, ProposalAccessQueries access, ObligationClocks clocks,
    JobLeases leases, ProposalOptions options, BusinessClock clock)
{
    private const string Job = "proposal-obligations";

    /// <summary>Proposals between two looks at the lease.</summary>
    private const int Together = 50;

    /// <summary>At most what another instance waits when this one dies.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <param name="instance">This instance, the same in every call.</param>
    /// <returns>False while another instance does it; ask again then.</returns>
    public async Task<bool> LookAsync(Guid instance, CancellationToken cancellationToken = default)
    {
        if (!await leases.TryTakeAsync(Job, instance, Lease, cancellationToken)) return false;
        var running = await clocks.GetAsync(cancellationToken);
        foreach (var ids in (await PressingAsync(running, cancellationToken)).Chunk(Together))
        {
            if (!await leases.TryTakeAsync(Job, instance, Lease, cancellationToken)) return false;
            await TellAsync(ids, running, cancellationToken);
        }
        await leases.ReleaseAsync(Job, instance, cancellationToken);
        return true;
    }

    private Task<List<int>> PressingAsync(ObligationClock running, CancellationToken cancellationToken)
    {
        var until = running.After(clock.Today, options.RemindBefore);
        return db.Proposals.Where(each => each.PublishedAt != null && each.SuspendedOn == null && each.DueOn <= until)
            .OrderBy(each => each.DueOn).ThenBy(each => each.Id).Select(each => each.Id).ToListAsync(cancellationToken);
    }

    private async Task TellAsync(int[] ids, ObligationClock running, CancellationToken cancellationToken)
    {
        var proposals = await db.Proposals.AsNoTracking().Where(each => EF.Parameter(ids).Contains(each.Id)).OrderBy(each => each.Id).ToListAsync(cancellationToken);
        var keys = proposals.Select(proposal => KeyOf(proposal, running.Of(proposal, clock.Today))).ToArray();
        var known = await db.Notices.Where(notice => EF.Parameter(keys).Contains(notice.Key)).Select(notice => notice.Key).ToListAsync(cancellationToken);
        foreach (var proposal in proposals)
        {
            var obligation = running.Of(proposal, clock.Today);
            if (obligation.DueOn is not null && !known.Contains(KeyOf(proposal, obligation))) await TellAsync(proposal, obligation, cancellationToken);
        }
    }

    private async Task TellAsync(Proposal proposal, ObligationState obligation, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await outbox.AddAsync(await NoticeAsync(proposal, obligation, cancellationToken), cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // An instance whose lease had run out wrote the same one: then it is there. Anything else is tried again.
            var key = KeyOf(proposal, obligation);
            db.ChangeTracker.Clear();
            if (!await db.Notices.AnyAsync(notice => notice.Key == key, cancellationToken)) throw;
        }
    }

    private async Task<NoticeDraft> NoticeAsync(Proposal proposal, ObligationState obligation, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var turn = ProposalTurn.Of(proposal, await access.UnitsAsync(proposal, cancellationToken));
        int[] units = [.. turn.Units(directory)];
        var what = obligation.Kind == ObligationKind.Accept ? "受付" : "回答";
        var left = obligation.IsLate ? $"{-obligation.DaysLeft}営業日過ぎています" : obligation.DaysLeft == 0 ? "今日までです" : $"あと {obligation.DaysLeft}営業日です";
        var facts = ProposalNotices.Facts(proposal, directory, clock.Today, "", $"{what}の期限：{JapaneseDate.Long(obligation.DueOn!.Value)}（{left}）");
        return new NoticeDraft(
            obligation.IsLate ? NoticeKind.ProposalOverdue : NoticeKind.ProposalReminder,
            obligation.IsLate ? $"{what}が遅れています：{ProposalNotices.Name(proposal)}" : $"{what}の期限が近づいています：{ProposalNotices.Name(proposal)}",
            facts,
            turn.UnitId is { } unit ? $"{directory.LabelOf(directory.Unit(unit), clock.Today)}の番です。" : "本庁の番です。主務課になる課が受け付けてください。",
            ProposalNotices.Path(proposal),
            units,
            obligation.IsLate ? await ApproversAsync(units, cancellationToken) : [],
            KeyOf(proposal, obligation));
    }

    private async Task<IReadOnlyList<int>> ApproversAsync(int[] units, CancellationToken cancellationToken)
    {
        var powers = await deputies.PowersAsync(units, cancellationToken);
        return [.. units.Select(powers.ApproverOf).OfType<int>().Distinct()];
    }

    private static string KeyOf(Proposal proposal, ObligationState obligation) =>
        string.Create(CultureInfo.InvariantCulture, $"proposal-{(obligation.IsLate ? "overdue" : "reminder")}-{proposal.Id}-{obligation.DueOn:yyyy-MM-dd}");
}
