using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;

namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>One proposal in full.</summary>
/// <param name="Number">令8-31; null before the first submission.</param>
/// <param name="Unit">Code of the unit that proposes.</param>
/// <param name="Ward">Slug.</param>
/// <param name="Section">Code of the 主務課; null until it is accepted.</param>
/// <param name="Cost">Yen.</param>
/// <param name="Turn">Whose turn it is; null where nothing waits.</param>
/// <param name="DueOn">The next date that headquarters owes something by.</param>
/// <param name="DaysLeft">Business days until then; negative when it has passed; null where nothing is owed.</param>
/// <param name="DaysNotCounted">Business days on which a question to the proposer waited.</param>
/// <param name="Version">To be sent with a step; it changes with every one.</param>
/// <param name="Actions">What the caller may do now.</param>
/// <param name="History">Oldest first.</param>
public sealed record ProposalResponse(
    int Id, string? Number, string State, string Version, string Title, string? Kind, string Unit, string UnitName, string Ward, string? SchoolDistrict,
    string Problem, string Affected, string Proposal, string Effect, long? Cost, int? WantedFiscalYear, string? VisionGoal, string? SuggestedSection,
    string? Section, string? SectionName, DateOnly? SubmittedOn, DateOnly? AcceptedOn, DateOnly? AnsweredOn, string? Turn,
    DateOnly? DueOn, int? DaysLeft, int DaysNotCounted, bool IsLate, bool IsSuspended, bool IsExceptional, bool IsSample,
    int? BudgetFiscalYear, string? Result, int? AnsweredWith,
    IReadOnlyList<ProposalActionResponse> Actions, IReadOnlyList<ProposalHistoryResponse> History, IReadOnlyList<ProposalAnswerResponse> Answers)
{
    internal static ProposalResponse Of(ProposalDetail found, OrganizationDirectory directory)
    {
        var proposal = found.Proposal;
        return new ProposalResponse(
            proposal.Id, proposal.Number?.ToString(), proposal.State.Slug(), ProposalVersion.Write(proposal.Version), proposal.Title, proposal.Kind?.Slug(),
            directory.Unit(proposal.UnitId).Code, found.Labels.Unit, directory.Ward(proposal.WardId).Slug, proposal.SchoolDistrict,
            proposal.Problem, proposal.Affected, proposal.Request, proposal.Effect, proposal.Cost, proposal.WantedFiscalYear, proposal.VisionGoal,
            CodeOf(proposal.SuggestedSectionId), CodeOf(proposal.SectionId), found.Labels.Section, proposal.SubmittedOn, proposal.AcceptedOn, proposal.AnsweredOn,
            found.Labels.Turn, found.Obligation.DueOn, found.Obligation.DueOn is null ? null : found.Obligation.DaysLeft, found.Obligation.NotCounted,
            found.Obligation.IsLate, found.Obligation.IsSuspended, proposal.IsExceptional, proposal.IsSample,
            proposal.BudgetFiscalYear, proposal.Result, proposal.AnsweredWithId,
            [.. found.Allowed.Select(choice => new ProposalActionResponse(choice.Action.Slug(), choice.Action.Verb(), choice.NeedsReason, choice.Action == ProposalAction.Defer))],
            [.. found.Steps.Select(ProposalHistoryResponse.Of)],
            [.. found.Answers.Select(ProposalAnswerResponse.Of)]);

        string? CodeOf(int? unitId) => unitId is { } id ? directory.Unit(id).Code : null;
    }
}

/// <param name="Label">What the button says.</param>
/// <param name="NeedsReason">The step is refused without <c>reason</c>.</param>
/// <param name="NeedsNextAnswerOn">The step is refused without <c>nextAnswerOn</c>.</param>
public sealed record ProposalActionResponse(string Action, string Label, bool NeedsReason, bool NeedsNextAnswerOn);

/// <param name="Action">Null where no step of the way was taken: reassigned, marked, linked.</param>
/// <param name="Name">Null where the caller sees units only.</param>
/// <param name="AsDeputy">代決</param>
public sealed record ProposalHistoryResponse(string Event, string? Action, string From, string To, DateTime At, string Unit, string? Name, string? Reason, string? Note, bool AsDeputy)
{
    internal static ProposalHistoryResponse Of(DossierStep step) => new(
        EventOf(step.Event), step.Action?.Slug(), step.From.Slug(), step.To.Slug(), step.At, step.Unit, step.Name, step.Reason, step.Note, step.IsDeputy);

    private static string EventOf(ProposalEvent kind) => kind switch
    {
        ProposalEvent.Moved => "moved",
        ProposalEvent.Reassigned => "reassigned",
        ProposalEvent.Marked => "marked",
        ProposalEvent.Linked => "linked",
    };
}

/// <param name="Outcome">The state that the answer led to.</param>
public sealed record ProposalAnswerResponse(
    string Outcome, DateOnly On, string Unit, string? Reason, string? Conditions, string? Taken, string? NotTaken, DateOnly? NextAnswerOn)
{
    internal static ProposalAnswerResponse Of(DossierAnswer answer) => new(
        answer.Outcome.Slug(), answer.On, answer.Unit, answer.Reason, answer.Conditions, answer.Taken, answer.NotTaken, answer.NextAnswerOn);
}
