using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>Puts the stored rows into the words that their reader may see.</summary>
internal sealed class DossierBuilder(
    StaffSnapshot reader, Proposal proposal, DossierRows rows, OrganizationDirectory directory, IReadOnlyDictionary<int, string> names, ProposalRights rights, DateOnly today)
{
    private readonly NameVisibility _visible = NameVisibility.Of(reader, directory);

    public IReadOnlyList<DossierStep> Steps(ObligationClock obligations)
    {
        var steps = new List<DossierStep>();
        DateOnly? submitted = null;
        foreach (var step in rows.Steps)
        {
            var day = DayOf(step.At);
            if (step.Action == ProposalAction.Endorse) submitted = day;
            var days = step.Action == ProposalAction.Accept && submitted is { } since ? obligations.NotCounted(since, day) : (int?)null;
            steps.Add(new DossierStep(
                step.Id, step.Event, step.Action, step.From, step.To, step.At, LabelOf(step.UnitId, step.At), NameOf(step.StaffMemberId, step.UnitId), step.Reason, step.Note,
                IsDecision(step), step.DeputyForId is not null, step.DeputyForId is { } absent ? NameOf(absent, step.UnitId) : null, step.ReviewedAt, days));
        }
        return steps;
    }

    public IReadOnlyList<DossierAnswer> Answers() =>
    [
        .. rows.Answers.Select(answer => new DossierAnswer(
            answer.Id, answer.Outcome, answer.Reason, answer.Conditions, answer.Taken, answer.NotTaken, answer.NextAnswerOn, answer.On, answer.At,
            LabelOf(answer.UnitId, answer.At), NameOf(answer.StaffMemberId, answer.UnitId))),
    ];

    public IReadOnlyList<DossierMessage> Messages() =>
    [
        .. rows.Messages.Where(message => message.Kind != ProposalMessageKind.InternalNote || rights.Note).Select(message => new DossierMessage(
            message.Id, message.Kind, message.Text, message.At, message.UnitId, LabelOf(message.UnitId, message.At), NameOf(message.StaffMemberId, message.UnitId),
            message.MentionedUnitId is { } unit ? LabelOf(unit, message.At) : null, message.QuestionId, message.IsOpen)),
    ];

    public IReadOnlyList<DossierConsultation> Consultations() =>
    [
        .. rows.Consultations.Select(each => new DossierConsultation(
            each.Id, each.SectionId, LabelOf(each.SectionId, each.AskedAt), each.DueOn, each.AskedAt, each.Opinion, each.Text, each.GivenAt,
            each.GivenById is { } giver ? NameOf(giver, each.SectionId) : null,
            IsLate: each.GivenAt is { } at ? DayOf(at) > each.DueOn : today > each.DueOn && ProposalDecisions.AwaitingAnswer.Contains(proposal.State), IsMine: rights.GiveOpinion && reader.IsIn(each.SectionId))),
    ];

    public LinkedProposal? AnsweredWith() => rows.Linked.Where(each => each.Id == proposal.AnsweredWithId).Select(Linked).FirstOrDefault();

    public IReadOnlyList<LinkedProposal> AlsoAnswers() => [.. rows.Linked.Where(each => each.AnsweredWithId == proposal.Id).Select(Linked)];

    private LinkedProposal Linked(LinkedRow row) => new(
        row.Id, row is { FiscalYear: { } year, Sequence: { } sequence } ? new ProposalNumber(year, sequence) : null, row.Title, row.State,
        directory.LabelOf(directory.Unit(row.UnitId), today));

    private static bool IsDecision(ProposalStep step) =>
        step.Action is { } action && ProposalWorkflow.All.Any(rule => rule.Action == action && rule.From == step.From && (rule.By is ProposalParty.WardEndorser or ProposalParty.SectionApprover));

    private string? NameOf(int staffMemberId, int unitId) => _visible.Shows(unitId) ? names.GetValueOrDefault(staffMemberId) : null;

    private string LabelOf(int unitId, DateTime at) => directory.LabelOf(directory.Unit(unitId), DayOf(at));

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(BusinessClock.ToTokyo(at));
}
