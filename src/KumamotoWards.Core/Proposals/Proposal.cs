using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals;

/// <summary>
/// 事業提案: what a ward asks of headquarters. Its unit writes it, its ward endorses it, headquarters answers it with reasons.
/// The steps it took are <see cref="ProposalStep"/>s.
/// </summary>
[VersionScope(DataScope.Proposals)]
[AuditedBySitting(
    nameof(Title), nameof(Kind), nameof(SchoolDistrict), nameof(Problem), nameof(Affected), nameof(Request), nameof(Effect), nameof(Cost),
    nameof(WantedFiscalYear), nameof(VisionGoal), nameof(SuggestedSectionId), nameof(UpdatedAt))]
public sealed class Proposal : IVersioned, IProposalProgress
{
    private Proposal() { }

    /// <param name="key">Null for a new one.</param>
    public Proposal(int unitId, int wardId, int createdById, DateTime at, Guid? key = null)
    {
        Key = key ?? Guid.NewGuid();
        UnitId = unitId;
        WardId = wardId;
        CreatedById = createdById;
        CreatedAt = UpdatedAt = at;
    }

    public int Id { get; private set; }

    /// <summary>Given by the page that began it: sent twice, it is found again and no twin is made.</summary>
    public Guid Key { get; private set; }

    public ProposalState State { get; private set; } = ProposalState.Draft;

    /// <summary>The unit that proposes.</summary>
    public int UnitId { get; private set; }

    /// <summary>The unit's ward when the proposal was begun.</summary>
    public int WardId { get; private set; }

    public int CreatedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When its text or state last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>Fiscal year of the first submission, with <see cref="Sequence"/> the number; both null before.</summary>
    public int? FiscalYear { get; private set; }

    public int? Sequence { get; private set; }

    /// <summary>件名</summary>
    public string Title { get; private set; } = "";

    public ProposalKind? Kind { get; private set; }

    /// <summary>校区; null for the whole ward.</summary>
    public string? SchoolDistrict { get; private set; }

    /// <summary>課題</summary>
    public string Problem { get; private set; } = "";

    /// <summary>だれが困っているか</summary>
    public string Affected { get; private set; } = "";

    /// <summary>提案すること</summary>
    public string Request { get; private set; } = "";

    /// <summary>見込む効果</summary>
    public string Effect { get; private set; } = "";

    /// <summary>見込む費用, in yen, tax included.</summary>
    public long? Cost { get; private set; }

    /// <summary>希望する年度: starting year of the fiscal year.</summary>
    public int? WantedFiscalYear { get; private set; }

    /// <summary>The part of the ward's vision (区の将来像) that it serves.</summary>
    public string? VisionGoal { get; private set; }

    /// <summary>The section of headquarters that the proposer thinks of.</summary>
    public int? SuggestedSectionId { get; private set; }

    /// <summary>異例・重要: deputies do not decide on it.</summary>
    public bool IsExceptional { get; private set; }

    /// <summary>Invented, of the demonstration.</summary>
    public bool IsSample { get; init; }

    /// <summary>主務課</summary>
    public int? SectionId { get; private set; }

    /// <summary>Business date on which it last went to headquarters: the obligation clock starts the day after.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>When it was first read by all; null while only its unit and its endorsers read it. UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>The last answer, a deferral included.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The next date by which headquarters owes something; null when it owes nothing.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Since when a question to the proposer stops the clock; null while it runs.</summary>
    public DateOnly? SuspendedOn { get; private set; }

    /// <summary>Business days that answered questions took.</summary>
    public int SuspendedDays { get; private set; }

    /// <summary>The proposal that is answered for this one too.</summary>
    public int? AnsweredWithId { get; private set; }

    /// <summary>予算化する年度</summary>
    public int? BudgetFiscalYear { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Result { get; private set; }

    public Guid Version { get; private set; }

    public ProposalNumber? Number => ProposalNumber.Of(FiscalYear, Sequence);

    public bool IsPublished => PublishedAt is not null;

    /// <summary>A linked proposal is answered by the other one.</summary>
    public bool IsAnsweredElsewhere => AnsweredWithId is not null;

    /// <summary>What the proposing unit has written.</summary>
    public ProposalContent Content => new(
        Title, Kind, SchoolDistrict, Problem, Affected, Request, Effect, Cost, WantedFiscalYear, VisionGoal, SuggestedSectionId);

    public void Write(ProposalContent content, DateTime at)
    {
        (Title, Kind, SchoolDistrict) = (content.Title, content.Kind, content.SchoolDistrict);
        (Problem, Affected, Request, Effect) = (content.Problem, content.Affected, content.Request, content.Effect);
        (Cost, WantedFiscalYear) = (content.Cost, content.WantedFiscalYear);
        (VisionGoal, SuggestedSectionId) = (content.VisionGoal, content.SuggestedSectionId);
        UpdatedAt = at;
    }

    /// <summary>Of a draft that has not left its unit: somebody who works in several has begun it for another one.</summary>
    public void BelongTo(int unitId, int wardId) => (UnitId, WardId) = (unitId, wardId);

    public void MarkExceptional(bool isExceptional) => IsExceptional = isExceptional;

    public void AnswerWith(int? otherId) => AnsweredWithId = otherId;

    public void Plan(int? budgetFiscalYear) => BudgetFiscalYear = budgetFiscalYear;

    public void RecordResult(string? result) => Result = result;

    /// <summary>Another section takes over: the clock runs on.</summary>
    public void Reassign(int sectionId) => SectionId = sectionId;

    public void Suspend(DateOnly since) => SuspendedOn ??= since;

    /// <summary>The last open question was answered.</summary>
    /// <param name="notCounted">Business days that the clock stood.</param>
    public void Resume(int notCounted)
    {
        SuspendedDays += notCounted;
        SuspendedOn = null;
    }

    public void OweBy(DateOnly? due) => DueOn = due;

    /// <summary>Takes a step that <see cref="ProposalWorkflow"/> allowed.</summary>
    /// <param name="today">Business date.</param>
    /// <param name="at">UTC.</param>
    internal void Take(ProposalRule rule, DateOnly today, DateTime at)
    {
        if (rule.From != State) throw new InvalidOperationException($"The proposal is {State}, not {rule.From}.");
        (State, UpdatedAt) = (rule.To, at);
        if (rule.Action == ProposalAction.Endorse) Publish(today, at);
        if (rule.Action == ProposalAction.Accept) AcceptedOn = today;
        if (rule.Action.IsAnswer()) AnsweredOn = today;
        // A proposal that leaves headquarters takes no clock with it.
        if (State is ProposalState.Returned or ProposalState.Withdrawn or ProposalState.Deferred || rule.Action.IsAnswer()) SuspendedOn = null;
        if (State == ProposalState.Returned) (SectionId, AcceptedOn) = (null, null);
    }

    internal void Numbered(ProposalNumber number) => (FiscalYear, Sequence) = (number.FiscalYear, number.Sequence);

    private void Publish(DateOnly today, DateTime at)
    {
        (SubmittedOn, SuspendedOn, SuspendedDays) = (today, null, 0);
        PublishedAt ??= at;
    }
}
