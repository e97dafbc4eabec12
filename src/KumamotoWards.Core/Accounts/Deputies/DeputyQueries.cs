using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Deputies;

/// <summary>Reads of 代決者.</summary>
public sealed class DeputyQueries(WardsDbContext db, BusinessClock clock)
{
    /// <summary>Of today: two reads, however many units. A deputy who has left the unit is one no longer.</summary>
    public async Task<UnitPowers> PowersAsync(IEnumerable<int> unitIds, CancellationToken cancellationToken = default)
    {
        var (units, today) = (unitIds.Distinct().ToArray(), clock.Today);
        if (units.Length == 0) return UnitPowers.None;
        var duties = await db.Assignments.AsNoTracking()
            .Where(each => units.Contains(each.UnitId) && (each.IsHead || each.IsApprover))
            .Where(each => each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo))
            .Select(each => new UnitDuty(each.Id, each.UnitId, each.StaffMemberId, each.Kind, each.IsHead, each.IsApprover))
            .ToListAsync(cancellationToken);
        var deputies = await db.Deputies.AsNoTracking()
            .Where(deputy => units.Contains(deputy.UnitId) && deputy.ValidFrom <= today && (deputy.ValidTo == null || today <= deputy.ValidTo))
            .Where(deputy => db.Assignments.Any(each =>
                each.UnitId == deputy.UnitId && each.StaffMemberId == deputy.StaffMemberId && each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo)))
            .ToListAsync(cancellationToken);
        return new UnitPowers(duties, deputies);
    }

    /// <summary>Every deputy that is registered for a unit, ended ones too, in their order.</summary>
    public async Task<IReadOnlyList<DeputyListItem>> OfUnitAsync(int unitId, CancellationToken cancellationToken = default) =>
        await db.Deputies.AsNoTracking()
            .Where(deputy => deputy.UnitId == unitId)
            .Join(db.StaffMembers, deputy => deputy.StaffMemberId, person => person.Id, (deputy, person) => new { deputy, person })
            .OrderBy(row => row.deputy.Rank).ThenBy(row => row.deputy.ValidFrom)
            .Select(row => new DeputyListItem(
                row.deputy.Id, row.deputy.Rank, row.person.StaffNumber, row.person.Name, row.deputy.ValidFrom, row.deputy.ValidTo, row.deputy.Version))
            .ToListAsync(cancellationToken);

    /// <summary>Who works in the unit today and could stand in: neither 所属長 nor 決裁者 there.</summary>
    public async Task<IReadOnlyList<DeputyCandidate>> CandidatesAsync(int unitId, CancellationToken cancellationToken = default)
    {
        var today = clock.Today;
        return await db.StaffMembers.AsNoTracking()
            .Where(person => person.Assignments.Any(each =>
                each.UnitId == unitId && !each.IsApprover && !each.IsHead && each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo)))
            .OrderBy(person => person.StaffNumber)
            .Select(person => new DeputyCandidate(person.Id, person.StaffNumber, person.Name))
            .ToListAsync(cancellationToken);
    }
}

/// <param name="Rank">1 = 第1代決者.</param>
public sealed record DeputyListItem(int Id, int Rank, string StaffNumber, string Name, DateOnly ValidFrom, DateOnly? ValidTo, Guid Version);

/// <summary>Somebody who can be registered.</summary>
public sealed record DeputyCandidate(int StaffMemberId, string StaffNumber, string Name);
