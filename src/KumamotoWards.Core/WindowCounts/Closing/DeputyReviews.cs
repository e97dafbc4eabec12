using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>A step that a deputy took and that waits for 後閲.</summary>
/// <param name="At">UTC.</param>
public sealed record ReviewItem(long StepId, Office Office, DateOnly Month, OfficeMonthAction Action, DateTime At, string Deputy, string? Reason);

/// <summary>後閲: who was stood in for sees afterwards what the deputy did.</summary>
public sealed class DeputyReviews(WardsDbContext db, OrganizationQueries organization, BusinessClock clock)
{
    public async Task<int> NumberWaitingAsync(StaffSnapshot person, CancellationToken cancellationToken = default) =>
        await Waiting(person).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<ReviewItem>> WaitingAsync(StaffSnapshot person, CancellationToken cancellationToken = default)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var steps = await Waiting(person).AsNoTracking().OrderBy(step => step.Id)
            .Select(step => new { Step = step, Deputy = db.StaffMembers.Where(each => each.Id == step.StaffMemberId).Select(each => each.Name).First() })
            .ToListAsync(cancellationToken);
        return [.. steps.Select(row => new ReviewItem(
            row.Step.Id, directory.Office(row.Step.OfficeId), row.Step.Month, row.Step.Action, row.Step.At, row.Deputy, row.Step.Reason))];
    }

    /// <returns>How many were still waiting: a second click finds none.</returns>
    public async Task<int> ReviewAsync(StaffSnapshot person, IReadOnlyCollection<long> stepIds, CancellationToken cancellationToken = default)
    {
        var ids = stepIds.ToArray();
        var steps = await Waiting(person).Where(step => ids.Contains(step.Id)).ToListAsync(cancellationToken);
        foreach (var step in steps) (step.ReviewedAt, step.ReviewedById) = (clock.UtcNow, person.StaffMemberId);
        await db.SaveChangesAsync(cancellationToken);
        return steps.Count;
    }

    private IQueryable<OfficeMonthStep> Waiting(StaffSnapshot person) =>
        db.OfficeMonthSteps.Where(step => step.DeputyForId == person.StaffMemberId && step.ReviewedAt == null);
}
