namespace KumamotoWards.Core.Proposals.Listing;

/// <summary>A proposal as lists show it; see <see cref="Proposal"/> for each.</summary>
/// <param name="HasReason">Its answer has a written reason.</param>
/// <param name="UpdatedAt">UTC.</param>
public sealed record ProposalListItem(
    int Id, int? FiscalYear, int? Sequence, string Title, ProposalKind? Kind, ProposalState State, int UnitId, int WardId, string? SchoolDistrict,
    int? SectionId, int? SuggestedSectionId, DateOnly? SubmittedOn, DateOnly? DueOn, DateOnly? SuspendedOn, int SuspendedDays, DateOnly? AnsweredOn,
    bool HasReason, int? BudgetFiscalYear, int? AnsweredWithId, bool IsExceptional, bool IsSample, DateTime UpdatedAt) : IProposalProgress
{
    /// <summary>It waits for the person who asked; see <see cref="ProposalReader"/>. Files do not tell.</summary>
    public bool IsMine { get; init; }

    public ProposalNumber? Number => ProposalNumber.Of(FiscalYear, Sequence);
}

/// <summary>How many proposals of one state there are.</summary>
/// <param name="Late">Of them, those whose date has passed.</param>
/// <param name="Mine">Of them, those that wait for the person who asks.</param>
public sealed record StateCount(ProposalState State, int Number, int Late, int Mine);

/// <summary>How many proposals a search finds in each state, whatever its tab and state.</summary>
public sealed class ProposalCounts(IEnumerable<StateCount> states)
{
    private readonly Dictionary<ProposalState, StateCount> _states = states.ToDictionary(each => each.State);

    public StateCount Of(ProposalState state) => _states.GetValueOrDefault(state) ?? new StateCount(state, 0, 0, 0);

    /// <param name="state">Only of that state.</param>
    public int Of(ProposalTab tab, ProposalState? state = null) => tab.States().Where(each => state is null || each == state).Select(Of).Sum(count => tab switch
    {
        ProposalTab.Mine => count.Mine,
        ProposalTab.Late => count.Late,
        ProposalTab.All or ProposalTab.Open or ProposalTab.Adopted or ProposalTab.Answered => count.Number,
    });
}

/// <summary>What waits for a person.</summary>
public sealed record WaitingCount(int Number);

/// <summary>What can be chosen from: what readable proposals have.</summary>
/// <param name="SchoolDistricts">With the ward that each lies in.</param>
/// <param name="FiscalYears">Starting years, the latest first.</param>
public sealed record ProposalChoices(IReadOnlyList<(int WardId, string Name)> SchoolDistricts, IReadOnlyList<int> FiscalYears);
