using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>What the single steps ask for beyond state, person and reason, and what they write.</summary>
public sealed class ProposalDecisions(WardsDbContext db, OrganizationQueries organization, BusinessClock clock)
{
    /// <summary>How far ahead the next answer of a deferral may lie.</summary>
    public const int MostYearsDeferred = 2;

    /// <summary>States in which a proposal can be answered together with another.</summary>
    public static readonly ProposalState[] AwaitingAnswer = [ProposalState.Accepted, ProposalState.UnderReview, ProposalState.Deferred];

    /// <summary>Null when the step can be taken.</summary>
    public async Task<ProposalResult?> ProblemAsync(Proposal proposal, ProposalVerdict verdict, ProposalRequest request, CancellationToken cancellationToken)
    {
        var decision = request.Decision;
        if (TooLong(decision) is { } field)
            return Invalid(field, $"{ProposalAnswer.TextMaxLength:N0}字以内にしてください");
        switch (request.Action)
        {
            case ProposalAction.Submit when await MissingAsync(proposal, cancellationToken) is { Count: > 0 } missing:
                return new ProposalResult(proposal, ProposalRefusal.Incomplete, string.Join("。", missing.Select(item => item.Message)) + "。", missing[0].Field) { Missing = missing };
            case ProposalAction.Accept when (await organization.DirectoryAsync(cancellationToken)) is var directory && SectionOf(directory, decision, verdict) is null:
                return Invalid(nameof(decision.Section), "主務課を一覧から選んでください");
            case ProposalAction.Defer when decision.NextAnswerOn is null:
                return Invalid(nameof(decision.NextAnswerOn), "次に回答する日を入力してください");
            case ProposalAction.Defer when decision.NextAnswerOn <= clock.Today || decision.NextAnswerOn > clock.Today.AddYears(MostYearsDeferred):
                return Invalid(nameof(decision.NextAnswerOn), $"次に回答する日は、明日から{MostYearsDeferred}年以内の日にしてください");
            case ProposalAction.Start when decision.BudgetFiscalYear is { } year && Math.Abs(year - FiscalYear.Of(clock.Today).StartYear) > 10:
                return Invalid(nameof(decision.BudgetFiscalYear), "予算の年度を選んでください");
            default:
                return null;
        }

        ProposalResult Invalid(string name, string message) => new(proposal, ProposalRefusal.Invalid, message, name);
    }

    /// <summary>Puts the step and all that belongs to it into the change tracker.</summary>
    public async Task ApplyAsync(ProposalMove move, ObligationClock obligations, CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var proposal = move.Proposal;
        if (move.Rule.Action == ProposalAction.Endorse && proposal.Number is null) proposal.Numbered(await NextNumberAsync(move.Today, cancellationToken));
        if (move.Rule.Action == ProposalAction.Accept) proposal.Reassign(SectionOf(directory, move.Decision, move.Verdict)!.Value);
        if (move.Rule.Action == ProposalAction.Start) proposal.Plan(move.Decision.BudgetFiscalYear ?? proposal.BudgetFiscalYear);
        if (move.Rule.Action == ProposalAction.Complete) proposal.RecordResult(move.Reason ?? proposal.Result);
        Take(move, proposal, move.Rule, obligations, NoteOf(move, directory));
        if (proposal.SuspendedOn is null) await CloseQuestionsAsync(proposal.Id, cancellationToken);
        if (proposal.State is ProposalState.Returned or ProposalState.Withdrawn) await ReleaseAsync(move, cancellationToken);
        if (!move.Rule.Action.IsAnswer()) return;
        foreach (var other in await AnsweredWithAsync(proposal.Id, cancellationToken))
        {
            Take(move, other, move.Rule with { From = other.State }, obligations, $"{proposal.Number}「{proposal.Title}」と合わせて回答しました。");
            await CloseQuestionsAsync(other.Id, cancellationToken);
        }
    }

    /// <summary>The proposals that wait for the answer to this one.</summary>
    private Task<List<Proposal>> AnsweredWithAsync(int proposalId, CancellationToken cancellationToken) =>
        db.Proposals.Where(each => each.AnsweredWithId == proposalId && AwaitingAnswer.Contains(each.State)).OrderBy(each => each.Id).ToListAsync(cancellationToken);

    private void Take(ProposalMove move, Proposal proposal, ProposalRule rule, ObligationClock obligations, string? note)
    {
        var suspended = proposal.SuspendedOn;
        proposal.Take(rule, move.Today, move.At);
        // Days that an unanswered question took are not counted either.
        if (suspended is { } since && proposal.SuspendedOn is null && rule.Action.IsAnswer()) proposal.Resume(obligations.NotCounted(since, move.Today));
        proposal.OweBy(obligations.DueOn(proposal.State, proposal.SubmittedOn, proposal.SuspendedDays, move.Decision.NextAnswerOn));
        db.ProposalSteps.Add(new ProposalStep
        {
            Proposal = proposal,
            Event = ProposalEvent.Moved,
            Action = rule.Action,
            From = rule.From,
            To = rule.To,
            StaffMemberId = move.Person.StaffMemberId,
            UnitId = move.Role.UnitId,
            At = move.At,
            Reason = move.Reason,
            Note = note,
            DeputyForId = move.Role.DeputyForId,
        });
        if (rule.Action.IsAnswer()) db.ProposalAnswers.Add(AnswerOf(move, proposal));
    }

    private static ProposalAnswer AnswerOf(ProposalMove move, Proposal proposal) => new()
    {
        Proposal = proposal,
        Outcome = proposal.State,
        Reason = move.Reason,
        Conditions = ProposalMove.Trimmed(move.Decision.Conditions),
        Taken = ProposalMove.Trimmed(move.Decision.Taken),
        NotTaken = ProposalMove.Trimmed(move.Decision.NotTaken),
        NextAnswerOn = proposal.State == ProposalState.Deferred ? move.Decision.NextAnswerOn : null,
        UnitId = move.Role.UnitId,
        StaffMemberId = move.Person.StaffMemberId,
        On = move.Today,
        At = move.At,
    };

    /// <summary>A proposal that headquarters has answered or given back waits for no reply.</summary>
    private async Task CloseQuestionsAsync(int proposalId, CancellationToken cancellationToken)
    {
        var open = await db.ProposalMessages.Where(message => message.ProposalId == proposalId && message.IsOpen).ToListAsync(cancellationToken);
        foreach (var question in open) question.IsOpen = false;
    }

    /// <summary>What leaves headquarters is answered with nothing, and answers for nothing.</summary>
    private async Task ReleaseAsync(ProposalMove move, CancellationToken cancellationToken)
    {
        move.Proposal.AnswerWith(null);
        foreach (var other in await AnsweredWithAsync(move.Proposal.Id, cancellationToken))
        {
            other.AnswerWith(null);
            db.ProposalSteps.Add(ProposalLinks.StepOf(
                other, move.Person.StaffMemberId, move.Role.UnitId, move.At, $"{move.Proposal.Number}「{move.Proposal.Title}」が{move.Rule.Action.Label()}になったため、別に回答します。"));
        }
    }

    private async Task<List<ChecklistItem>> MissingAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var evidence = await db.ProposalEvidence.CountAsync(each => each.ProposalId == proposal.Id, cancellationToken);
        return [.. ProposalChecklist.Of(proposal.Content, evidence).Where(item => item.IsBlocking)];
    }

    private async Task<ProposalNumber> NextNumberAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var year = FiscalYear.Of(today).StartYear;
        var last = await db.Proposals.Where(each => each.FiscalYear == year).MaxAsync(each => each.Sequence, cancellationToken);
        return new ProposalNumber(year, (last ?? 0) + 1);
    }

    private static int? SectionOf(OrganizationDirectory directory, ProposalDecision decision, ProposalVerdict verdict) =>
        string.IsNullOrWhiteSpace(decision.Section)
            ? verdict.Role!.UnitId
            : directory.Units.FirstOrDefault(unit => unit.Code == decision.Section && unit.Kind == UnitKind.HeadquartersSection && unit.IsActive)?.Id;

    private static string? NoteOf(ProposalMove move, OrganizationDirectory directory) => move.Rule.Action switch
    {
        ProposalAction.Accept => $"主務課を{directory.Unit(move.Proposal.SectionId!.Value).Name}に決めました。",
        ProposalAction.Defer => $"次の回答は {JapaneseDate.Full(move.Decision.NextAnswerOn!.Value)} までです。",
        ProposalAction.Start when move.Proposal.BudgetFiscalYear is { } year => $"予算の年度は {new FiscalYear(year).EraLabel}です。",
        _ => null,
    };

    private static string? TooLong(ProposalDecision decision) =>
        decision.Reason?.Length > ProposalStep.ReasonMaxLength ? nameof(decision.Reason)
        : decision.Conditions?.Length > ProposalAnswer.TextMaxLength ? nameof(decision.Conditions)
        : decision.Taken?.Length > ProposalAnswer.TextMaxLength ? nameof(decision.Taken)
        : decision.NotTaken?.Length > ProposalAnswer.TextMaxLength ? nameof(decision.NotTaken)
        : null;
}
