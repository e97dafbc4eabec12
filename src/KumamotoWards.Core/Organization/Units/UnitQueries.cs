using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Organization.Units;

/// <summary>Reads of units for the administrators. A city has a hundred or two: the list is one page.</summary>
public sealed class UnitQueries(WardsDbContext db, OrganizationQueries organization, BusinessClock clock)
{
    public async Task<IReadOnlyList<UnitListItem>> ListAsync(CancellationToken cancellationToken = default)
    {
        var today = clock.Today;
        var members = await db.Assignments
            .Where(each => each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo))
            .GroupBy(each => each.UnitId)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        return [.. directory.Units.Select(unit => new UnitListItem(
            unit.Code, unit.Kind, unit.Name, directory.LabelOf(unit, today),
            unit.OfficeId is { } officeId ? directory.Office(officeId).PeriodAt(today).Name : null,
            members.GetValueOrDefault(unit.Id), unit.IsActive, unit.IsExample))];
    }

    /// <summary>Null when there is no such unit.</summary>
    public async Task<UnitDetail?> FindAsync(string code, CancellationToken cancellationToken = default)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(each => each.Code == code, cancellationToken);
        if (unit is null) return null;
        var members = await db.Assignments.CountAsync(each => each.UnitId == unit.Id && (each.ValidTo == null || clock.Today <= each.ValidTo), cancellationToken);
        var directory = await organization.DirectoryAsync(cancellationToken);
        return new UnitDetail(unit.Code, unit.Kind, unit.Name, directory.LabelOf(unit, clock.Today), members, unit.IsActive, unit.Version);
    }
}
