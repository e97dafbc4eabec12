using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>Begins a proposal with a trend: first the figure that struck somebody, then the words.</summary>
public sealed class EvidenceBeginnings(WardsDbContext db, ProposalDrafts drafts, EvidenceService evidence)
{
    private static readonly ProposalContent Blank = new("", null, null, "", "", "", "");

    /// <param name="unitId">One of <see cref="ProposalDrafts.UnitsOf"/>.</param>
    /// <param name="key">Given by the page: asked twice, there is still one draft.</param>
    /// <returns>The draft; null when the key belongs to somebody else's.</returns>
    /// <exception cref="RuleViolationException">See <see cref="EvidenceService.AddAsync"/>; nothing has begun then.</exception>
    public Task<ProposalResult?> BeginAsync(StaffSnapshot person, int unitId, Guid key, EvidenceRequest request, string caption, CancellationToken cancellationToken = default) =>
        db.OnceMoreAsync(() => TryAsync(person, unitId, key, request, caption, cancellationToken));

    private async Task<ProposalResult?> TryAsync(StaffSnapshot person, int unitId, Guid key, EvidenceRequest request, string caption, CancellationToken cancellationToken)
    {
        var begun = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(each => each.Key == key, cancellationToken);
        if (begun is not null) return begun.UnitId == unitId && person.IsIn(unitId) ? new ProposalResult(begun) : null;
        await evidence.CheckAsync(request, caption, cancellationToken);
        var draft = await drafts.CreateAsync(person, Blank, unitId, key, cancellationToken);
        return await evidence.AddAsync(person, draft.Id, request, caption, cancellationToken);
    }
}
