using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Implementation;

/// <summary>
/// What the 主務課 plans and reports of an adopted proposal. Every write but a progress note, which is only appended, is made
/// against the version of the proposal that the person saw. Null means that there is nothing of the kind for this person.
/// </summary>
public sealed class ImplementationService(WardsDbContext db, ProposalAccessQueries access, ImplementationNotices notices, BusinessClock clock)
{
    /// <summary>How far from today the fiscal year of the budget and the date of a milestone may lie.</summary>
    public const int MostYearsAway = 10;

    public const int MostMilestones = 30;

    /// <param name="budgetFiscalYear">Starting year; null while it is not known.</param>
    public Task<ProposalResult?> PlanAsync(StaffSnapshot person, ImplementationRequest request, int? budgetFiscalYear, CancellationToken cancellationToken = default) =>
        WriteAsync(person, request, proposal =>
        {
            if (budgetFiscalYear is { } year && Math.Abs(year - FiscalYear.Of(clock.Today).StartYear) > MostYearsAway)
                throw new RuleViolationException("BudgetFiscalYear", "予算の年度を一覧から選んでください");
            proposal.Plan(budgetFiscalYear);
            return Task.FromResult(true);
        }, cancellationToken);

    public Task<ProposalResult?> AddMilestoneAsync(StaffSnapshot person, ImplementationRequest request, MilestoneContent content, CancellationToken cancellationToken = default) =>
        WriteAsync(person, request, async proposal =>
        {
            Check(content);
            if (await db.ProposalMilestones.CountAsync(each => each.ProposalId == proposal.Id, cancellationToken) >= MostMilestones)
                throw new RuleViolationException("", $"予定は {MostMilestones}件まで登録できます。要らない予定を外してから追加してください。");
            db.ProposalMilestones.Add(new ProposalMilestone { Proposal = proposal, Title = content.Title.Trim(), DueOn = content.DueOn, DoneOn = content.DoneOn });
            return true;
        }, cancellationToken);

    public Task<ProposalResult?> ChangeMilestoneAsync(
        StaffSnapshot person, ImplementationRequest request, int milestoneId, MilestoneContent content, CancellationToken cancellationToken = default) =>
        WriteAsync(person, request, async proposal =>
        {
            if (await FindMilestoneAsync(proposal, milestoneId, cancellationToken) is not { } milestone) return false;
            Check(content);
            (milestone.Title, milestone.DueOn, milestone.DoneOn) = (content.Title.Trim(), content.DueOn, content.DoneOn);
            return true;
        }, cancellationToken);

    /// <summary>終わりにする: done today; one that is done already stays as it is.</summary>
    public Task<ProposalResult?> FinishMilestoneAsync(StaffSnapshot person, ImplementationRequest request, int milestoneId, CancellationToken cancellationToken = default) =>
        WriteAsync(person, request, async proposal =>
        {
            if (await FindMilestoneAsync(proposal, milestoneId, cancellationToken) is not { } milestone) return false;
            milestone.DoneOn ??= clock.Today;
            return true;
        }, cancellationToken);

    public Task<ProposalResult?> RemoveMilestoneAsync(StaffSnapshot person, ImplementationRequest request, int milestoneId, CancellationToken cancellationToken = default) =>
        WriteAsync(person, request, async proposal =>
        {
            if (await FindMilestoneAsync(proposal, milestoneId, cancellationToken) is not { } milestone) return false;
            db.ProposalMilestones.Remove(milestone);
            return true;
        }, cancellationToken);

    /// <summary>Tells how it goes; the proposer is told.</summary>
    public Task<ProposalResult?> ReportProgressAsync(StaffSnapshot person, int proposalId, string text, CancellationToken cancellationToken = default) =>
        WriteAsync(person, new ImplementationRequest(proposalId, Guid.Empty), async proposal =>
        {
            if (string.IsNullOrWhiteSpace(text)) throw new RuleViolationException("Text", "進捗を入力してください");
            if (text.Trim().Length > ProposalMessage.TextMaxLength) throw new RuleViolationException("Text", $"{ProposalMessage.TextMaxLength:N0}字以内にしてください");
            db.ProposalMessages.Add(new ProposalMessage
            {
                Proposal = proposal,
                Kind = ProposalMessageKind.Progress,
                Text = text.Trim(),
                UnitId = proposal.SectionId!.Value,
                StaffMemberId = person.StaffMemberId,
                At = clock.UtcNow,
            });
            await notices.OfProgressAsync(proposal, cancellationToken);
            return true;
        }, cancellationToken, isAppended: true);

    /// <summary>Says what came of it; the proposer is told.</summary>
    public Task<ProposalResult?> RecordResultAsync(StaffSnapshot person, ImplementationRequest request, string result, CancellationToken cancellationToken = default) =>
        WriteAsync(person, request, async proposal =>
        {
            if (string.IsNullOrWhiteSpace(result)) throw new RuleViolationException(nameof(Proposal.Result), "結果を入力してください");
            if (result.Trim().Length > ProposalAnswer.TextMaxLength) throw new RuleViolationException(nameof(Proposal.Result), $"{ProposalAnswer.TextMaxLength:N0}字以内にしてください");
            if (proposal.Result == result.Trim()) return true;
            proposal.RecordResult(result.Trim());
            await notices.OfResultAsync(proposal, cancellationToken);
            return true;
        }, cancellationToken);

    /// <param name="change">Answers false when what it is to change is not there.</param>
    private async Task<ProposalResult?> WriteAsync(
        StaffSnapshot person, ImplementationRequest request, Func<Proposal, Task<bool>> change, CancellationToken cancellationToken, bool isAppended = false)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(each => each.Id == request.ProposalId, cancellationToken);
        if (proposal is null || !(await access.OfAsync(person, cancellationToken)).MayRead(proposal)) return null;
        if (RefusalOf(proposal, await access.StandingAsync(person, proposal, cancellationToken)) is { } refused) return refused;
        if (!isAppended && proposal.Version != request.Version) return ChangedMeanwhile(proposal);
        if (!await change(proposal)) return null;
        if (!isAppended) db.Expect(proposal, request.Version);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ProposalResult(proposal);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ChangedMeanwhile(await db.Proposals.AsNoTracking().SingleAsync(each => each.Id == request.ProposalId, cancellationToken));
        }
    }

    private static ProposalResult? RefusalOf(Proposal proposal, ProposalStanding standing)
    {
        if (!standing.Is(ProposalParty.SectionStaff))
            return new ProposalResult(proposal, ProposalRefusal.Forbidden, "実施の記録を書く権限がありません。主務課の職員が書きます。");
        return standing.State.IsImplemented() ? null
            : new ProposalResult(proposal, ProposalRefusal.WrongState, $"この提案はいま「{proposal.State.Label()}」のため、実施の記録は書けません。");
    }

    private static ProposalResult ChangedMeanwhile(Proposal proposal) => new(proposal, ProposalRefusal.ChangedMeanwhile, ProposalMessages.ChangedMeanwhile);

    private Task<ProposalMilestone?> FindMilestoneAsync(Proposal proposal, int milestoneId, CancellationToken cancellationToken) =>
        db.ProposalMilestones.SingleOrDefaultAsync(each => each.Id == milestoneId && each.ProposalId == proposal.Id, cancellationToken);

    private void Check(MilestoneContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) throw new RuleViolationException(nameof(content.Title), "することを入力してください");
        if (content.Title.Trim().Length > ProposalMilestone.TitleMaxLength)
            throw new RuleViolationException(nameof(content.Title), $"{ProposalMilestone.TitleMaxLength}字以内にしてください");
        if (Math.Abs(content.DueOn.Year - clock.Today.Year) > MostYearsAway)
            throw new RuleViolationException(nameof(content.DueOn), $"期限は、今日から前後 {MostYearsAway}年以内の日にしてください");
        if (content.DoneOn > clock.Today) throw new RuleViolationException(nameof(content.DoneOn), "終わった日は、今日までの日にしてください");
    }
}
