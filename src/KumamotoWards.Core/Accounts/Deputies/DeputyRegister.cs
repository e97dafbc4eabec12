using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Deputies;

/// <summary>A deputy to be registered.</summary>
/// <param name="Rank">1 = 第1代決者.</param>
public sealed record NewDeputy(int StaffMemberId, int Rank, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>Registers 代決者. A broken rule throws <see cref="RuleViolationException"/>; another version <see cref="DbUpdateConcurrencyException"/>.</summary>
public sealed class DeputyRegister(WardsDbContext db, BusinessClock clock)
{
    public const int MostRanks = 5;

    /// <summary>Administrators for every unit; 所属長 and 決裁者 for their own.</summary>
    public static bool MayRegister(StaffSnapshot person, int unitId) =>
        person.Roles.Contains(RoleNames.Administrator) || person.Assignments.Any(each => each.UnitId == unitId && (each.IsHead || each.IsApprover));

    public async Task AddAsync(Unit unit, NewDeputy entered, CancellationToken cancellationToken = default)
    {
        if (entered.ValidTo < entered.ValidFrom) throw new RuleViolationException(nameof(entered.ValidTo), "最後の日は、始まる日以降にしてください。");
        var assignments = await db.Assignments.AsNoTracking()
            .Where(each => each.UnitId == unit.Id && each.StaffMemberId == entered.StaffMemberId).ToListAsync(cancellationToken);
        if (!assignments.Exists(each => each.Covers(entered.ValidFrom)))
            throw new RuleViolationException(nameof(entered.StaffMemberId), "この所属に配属されている職員を選んでください。");
        if (assignments.Exists(each => each.Covers(entered.ValidFrom) && (each.IsHead || each.IsApprover)))
            throw new RuleViolationException(nameof(entered.StaffMemberId), "所属長と決裁者は、代決者にできません。");
        var others = await db.Deputies.AsNoTracking().Where(each => each.UnitId == unit.Id).ToListAsync(cancellationToken);
        var overlapping = others.FindAll(each => (each.ValidTo is null || entered.ValidFrom <= each.ValidTo) && (entered.ValidTo is null || each.ValidFrom <= entered.ValidTo));
        if (overlapping.Exists(each => each.StaffMemberId == entered.StaffMemberId))
            throw new RuleViolationException(nameof(entered.StaffMemberId), "この職員は、重なる期間で登録されています。");
        if (overlapping.Exists(each => each.Rank == entered.Rank))
            throw new RuleViolationException(nameof(entered.Rank), $"第{entered.Rank}代決者は、重なる期間で登録されています。先にそちらを終えてください。");
        db.Deputies.Add(new Deputy { UnitId = unit.Id, StaffMemberId = entered.StaffMemberId, Rank = entered.Rank, ValidFrom = entered.ValidFrom, ValidTo = entered.ValidTo });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends it yesterday; one that has not begun is taken back.</summary>
    /// <returns>False when there is no such deputy of the unit.</returns>
    public async Task<bool> EndAsync(Unit unit, int id, Guid version, CancellationToken cancellationToken = default)
    {
        if (await db.Deputies.SingleOrDefaultAsync(each => each.Id == id && each.UnitId == unit.Id, cancellationToken) is not { } deputy) return false;
        db.Expect(deputy, version);
        // What was done as a deputy names the person itself: a registration of today alone leaves no gap.
        if (deputy.ValidFrom >= clock.Today) db.Deputies.Remove(deputy);
        else deputy.ValidTo = clock.Today.AddDays(-1);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
