using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>One proposal in full, as one person sees it. Names of people are null where the person sees units only.</summary>
/// <param name="Proposal">As it is stored; not tracked.</param>
/// <param name="Turn">Whose turn it is; in words <see cref="ProposalLabels.Turn"/>.</param>
/// <param name="Choices">Every action in the order of the way, with its verdict for this person.</param>
/// <param name="Rights">What the person may do beside moving it.</param>
/// <param name="Steps">経過, oldest first.</param>
/// <param name="Answers">Oldest first: a deferral and the answer after it are two.</param>
/// <param name="Messages">Oldest first; internal notes only for people of headquarters.</param>
/// <param name="AnsweredWith">The proposal that is answered for this one too.</param>
/// <param name="AlsoAnswers">The proposals that this one is answered for.</param>
public sealed record ProposalDetail(
    Proposal Proposal,
    ProposalUnits Units,
    ProposalLabels Labels,
    ProposalStanding Standing,
    ProposalTurn Turn,
    ObligationState Obligation,
    IReadOnlyList<ProposalChoice> Choices,
    ProposalRights Rights,
    IReadOnlyList<DossierStep> Steps,
    IReadOnlyList<DossierAnswer> Answers,
    IReadOnlyList<DossierMessage> Messages,
    IReadOnlyList<DossierConsultation> Consultations,
    IReadOnlyList<DossierEvidence> Evidence,
    LinkedProposal? AnsweredWith,
    IReadOnlyList<LinkedProposal> AlsoAnswers)
{
    /// <summary>What the person may do now, forward before backward.</summary>
    public IEnumerable<ProposalChoice> Allowed => Choices.Where(choice => choice.IsAllowed);

    public ProposalChoice Of(ProposalAction action) => Choices.Single(choice => choice.Action == action);

    public DossierAnswer? LastAnswer => Answers.Count > 0 ? Answers[^1] : null;
}

/// <summary>The proposal's units as people call them today.</summary>
/// <param name="Section">主務課; null until it is accepted.</param>
/// <param name="Endorser">The unit that endorses for the ward.</param>
/// <param name="Turn">Whose turn it is; 本庁 where any of its sections may take it; null where nothing waits.</param>
public sealed record ProposalLabels(string Unit, string Ward, string? Section, string? SuggestedSection, string? Endorser, string? Turn);

/// <summary>An action and whether the person may take it now.</summary>
/// <param name="DeputyFor">代決: for whom (a name); null in the own right.</param>
/// <param name="Obstacle">It is the person's to do, but something is still missing; Japanese.</param>
public sealed record ProposalChoice(ProposalAction Action, ProposalVerdict Verdict, string? DeputyFor = null, string? Obstacle = null)
{
    public bool IsAllowed => Verdict.IsAllowed;

    public bool NeedsReason => Verdict.NeedsReason;

    /// <summary>A later deputy says why the earlier ones do not act.</summary>
    public bool IsLaterDeputy => Verdict.Role is { DeputyPlace: > 1 };
}

/// <param name="At">UTC.</param>
/// <param name="Unit">The unit that acted, as it was called then.</param>
/// <param name="IsByApprover">Decided by a 決裁者, in the own right or by a deputy.</param>
/// <param name="DeputyFor">代決: for whom; null too where the reader sees no names.</param>
/// <param name="ReviewedAt">後閲, UTC; null while it waits.</param>
/// <param name="DaysTaken">Of an acceptance: business days since the submission.</param>
public sealed record DossierStep(
    long Id, ProposalEvent Event, ProposalAction? Action, ProposalState From, ProposalState To, DateTime At, string Unit, string? Name, string? Reason, string? Note,
    bool IsByApprover, bool IsDeputy, string? DeputyFor, DateTime? ReviewedAt, int? DaysTaken);

/// <param name="On">Business date.</param>
/// <param name="At">UTC.</param>
public sealed record DossierAnswer(
    int Id, ProposalState Outcome, string? Reason, string? Conditions, string? Taken, string? NotTaken, DateOnly? NextAnswerOn, DateOnly On, DateTime At, string Unit, string? Name);

/// <param name="MentionedUnit">The unit that was named and told.</param>
/// <param name="QuestionId">Of a reply: what it answers.</param>
/// <param name="IsOpen">Of a question: it waits for the proposer.</param>
/// <param name="At">UTC.</param>
public sealed record DossierMessage(
    int Id, ProposalMessageKind Kind, string Text, DateTime At, int UnitId, string Unit, string? Name, string? MentionedUnit, int? QuestionId, bool IsOpen);

/// <summary>合議 of one section.</summary>
/// <param name="AskedAt">UTC.</param>
/// <param name="GivenAt">UTC; null until the opinion is given.</param>
/// <param name="IsLate">Given after the date, or not yet and still waited for.</param>
/// <param name="IsMine">The reader may give it now.</param>
public sealed record DossierConsultation(
    int Id, int SectionId, string Section, DateOnly DueOn, DateTime AskedAt, ConsultationOpinion? Opinion, string? Text, DateTime? GivenAt, string? GivenBy, bool IsLate, bool IsMine);

/// <summary>What an inserted trend shows, without its figures.</summary>
public sealed record DossierEvidence(int Id, EvidencePurpose Purpose, string Caption, DateTime TakenAt);

/// <summary>A proposal that is answered together with this one.</summary>
public sealed record LinkedProposal(int Id, ProposalNumber? Number, string Title, ProposalState State, string Unit);
