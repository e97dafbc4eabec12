using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Discussion;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Implementation;

/// <param name="IsLate">Not done, and its day has passed.</param>
/// <param name="LateDays">By how many business days of the city hall; 0 when it is not late.</param>
public sealed record MilestoneItem(int Id, string Title, DateOnly DueOn, DateOnly? DoneOn, bool IsLate, int LateDays);

/// <param name="Name">Null where the reader sees only the unit.</param>
public sealed record ProgressItem(string Text, DateTime At, string UnitLabel, string? Name);

/// <summary>What is planned and known of an implementation.</summary>
/// <param name="Milestones">By their day.</param>
/// <param name="Progress">The newest first.</param>
public sealed record ImplementationDetail(IReadOnlyList<MilestoneItem> Milestones, IReadOnlyList<ProgressItem> Progress)
{
    public int DoneCount => Milestones.Count(each => each.DoneOn is not null);
}

/// <summary>Reads the implementation of a proposal. Whether the person may read the proposal is asked before.</summary>
public sealed class ImplementationQueries(WardsDbContext db, OrganizationQueries organization, CalendarQueries calendars, BusinessClock clock)
{
    public async Task<ImplementationDetail> OfProposalAsync(StaffSnapshot reader, int proposalId, CancellationToken cancellationToken = default)
    {
        var milestones = await db.ProposalMilestones.AsNoTracking().Where(each => each.ProposalId == proposalId)
            .OrderBy(each => each.DueOn).ThenBy(each => each.Id)
            .Select(each => new { each.Id, each.Title, each.DueOn, each.DoneOn })
            .ToListAsync(cancellationToken);
        var notes = await db.ProposalMessages.AsNoTracking().Where(each => each.ProposalId == proposalId && each.Kind == ProposalMessageKind.Progress)
            .OrderByDescending(each => each.Id)
            .Select(each => new { each.Text, each.At, each.UnitId, db.StaffMembers.Single(person => person.Id == each.StaffMemberId).Name })
            .ToListAsync(cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        var (visible, calendar, today) = (NameVisibility.Of(reader, directory), (await calendars.CalendarsAsync(cancellationToken)).CityHall, clock.Today);
        return new ImplementationDetail(
            milestones.ConvertAll(each =>
            {
                var late = each.DoneOn is null && each.DueOn < today;
                return new MilestoneItem(each.Id, each.Title, each.DueOn, each.DoneOn, late, late ? calendar.BusinessDayCount(each.DueOn, today) : 0);
            }),
            notes.ConvertAll(each => new ProgressItem(each.Text, each.At, directory.LabelOf(directory.Unit(each.UnitId), today), visible.Shows(each.UnitId) ? each.Name : null)));
    }
}
