using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Trends;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>An evidence as it was taken, and what it would show today.</summary>
/// <param name="TakenOn">Business date.</param>
public sealed record EvidenceDetail(int Id, EvidencePurpose Purpose, string Caption, DateOnly TakenOn, EvidenceSnapshot Snapshot, EvidenceSnapshot Live)
{
    /// <summary>Figures that have moved since.</summary>
    public IReadOnlyList<EvidenceDifference> Differences { get; } = EvidenceDifference.Between(Snapshot, Live);
}

/// <summary>Reads the evidence of a proposal. Whether the person may read the proposal is asked before.</summary>
public sealed class EvidenceQueries(WardsDbContext db, YearlyFiguresQueries figures)
{
    /// <summary>In the order in which they were added.</summary>
    /// <param name="cityName">How this installation calls the city as a whole.</param>
    public async Task<IReadOnlyList<EvidenceDetail>> OfProposalAsync(int proposalId, string cityName, CancellationToken cancellationToken = default)
    {
        var rows = await db.ProposalEvidence.AsNoTracking().Where(each => each.ProposalId == proposalId).OrderBy(each => each.Id)
            .Select(each => new { each.Id, each.Purpose, each.Caption, each.TakenAt, each.Snapshot })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];
        var current = await figures.FiguresAsync(cancellationToken);
        return [.. rows.Select(row =>
        {
            var snapshot = EvidenceSnapshot.Parse(row.Snapshot);
            var takenOn = DateOnly.FromDateTime(BusinessClock.ToTokyo(row.TakenAt));
            return new EvidenceDetail(row.Id, row.Purpose, row.Caption, takenOn, snapshot, EvidenceBuilder.BuildAgain(current, snapshot, cityName));
        })];
    }
}
