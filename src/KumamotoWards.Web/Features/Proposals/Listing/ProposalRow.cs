using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>A proposal in words, for lists, boards, files and the home page.</summary>
/// <param name="From">The unit that proposes.</param>
/// <param name="Turn">Whose turn it is; of what is done, whose it was.</param>
/// <param name="TurnNote">What that unit is to do, where it is not the 主務課; blank else.</param>
public sealed record ProposalRow(
    ProposalListItem Item, ObligationState Obligation, ProposalDates Dates, string From, Ward Ward, string Turn, string TurnNote, Unit? Section)
{
    public string Href => $"/proposals/{Item.Id}";

    public string Title => Item.Title.Length > 0 ? Item.Title : "（件名なし）";

    public string Number => Item.Number?.ToString() ?? "";

    public string StateWord => Item.State.Label();

    /// <summary>The chip whose look the state has.</summary>
    public string Chip => Obligation.IsLate ? "late" : ChipOf(Item.State);

    public static string ChipOf(ProposalState state) => state switch
    {
        ProposalState.Draft => "draft",
        ProposalState.WardReview or ProposalState.Submitted => "submitted",
        ProposalState.Accepted => "accepted",
        ProposalState.UnderReview => "under-review",
        ProposalState.Adopted or ProposalState.PartiallyAdopted => "adopted",
        ProposalState.InProgress => "in-progress",
        ProposalState.Completed => "completed",
        ProposalState.Deferred => "deferred",
        ProposalState.Declined => "declined",
        ProposalState.Returned => "returned",
        ProposalState.Withdrawn => "withdrawn",
    };
}

/// <summary>Words proposals as of today.</summary>
public sealed class ProposalRows(OrganizationDirectory directory, ObligationClock obligations, Func<Ward, int?> endorsing, DateOnly today)
{
    private readonly Dictionary<int, int?> _endorsing = directory.Wards.ToDictionary(ward => ward.Id, endorsing);

    public OrganizationDirectory Directory { get; } = directory;

    public DateOnly Today { get; } = today;

    public ProposalRow Of(ProposalListItem item)
    {
        var obligation = obligations.Of(item, Today);
        var (turn, note) = TurnOf(item);
        return new ProposalRow(
            item, obligation, ProposalDates.Of(item, obligation, Today), Label(item.UnitId), Directory.Ward(item.WardId), turn, note,
            item.SectionId is { } section ? Directory.Unit(section) : null);
    }

    private (string Turn, string Note) TurnOf(ProposalListItem item)
    {
        var turn = ProposalTurn.Of(item, new ProposalUnits(item.UnitId, _endorsing[item.WardId], item.SectionId));
        return item.State switch
        {
            ProposalState.Submitted => (turn.UnitId is { } suggested ? Directory.Unit(suggested).Name : "本庁の課", turn.UnitId is null ? "主務課は未定" : ""),
            ProposalState.WardReview => (turn.UnitId is { } endorser ? Label(endorser) : "区の決裁者", ""),
            ProposalState.Returned => (Label(item.UnitId), "直して出し直す"),
            _ when turn.UnitId == item.UnitId && item.SuspendedOn is not null => (Label(item.UnitId), "質問への答え"),
            _ when turn.UnitId == item.UnitId => (Label(item.UnitId), ""),
            _ => (item.SectionId is { } section ? Directory.Unit(section).Name : "—", ""),
        };
    }

    private string Label(int unitId) => Directory.LabelOf(Directory.Unit(unitId), Today);
}

/// <summary>Loads what <see cref="ProposalRows"/> needs.</summary>
public sealed class ProposalRowBuilder(OrganizationQueries organization, ObligationClocks clocks, ProposalAccessQueries access, BusinessClock clock)
{
    public async Task<ProposalRows> LoadAsync(CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        return new ProposalRows(directory, await clocks.GetAsync(cancellationToken), ward => access.EndorsingUnit(directory, ward), clock.Today);
    }
}
