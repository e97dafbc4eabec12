using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Organization.Units;

/// <summary>
/// Writes of units. A save against another version than the form showed throws <see cref="DbUpdateConcurrencyException"/>,
/// a broken rule <see cref="RuleViolationException"/>.
/// </summary>
public sealed class UnitService(WardsDbContext db, BusinessClock clock)
{
    public Task CreateAsync(NewUnit entered, CancellationToken cancellationToken = default) =>
        db.OnceMoreAsync(() => AddAsync(entered, cancellationToken));

    private async Task<bool> AddAsync(NewUnit entered, CancellationToken cancellationToken)
    {
        if (await db.Units.AnyAsync(unit => unit.Code == entered.Code, cancellationToken))
            throw new RuleViolationException(nameof(entered.Code), $"コード「{entered.Code}」は使われています。");
        var office = await OfficeAsync(entered, cancellationToken);
        var name = entered.Kind == UnitKind.Branch ? office!.PeriodAt(clock.Today).Name : entered.Name;
        await RequireNewNameAsync(entered.Kind, office?.Id, name, code: null, cancellationToken);
        var last = await db.Units.Where(unit => unit.Kind == entered.Kind && unit.OfficeId == entered.OfficeId).MaxAsync(unit => (int?)unit.DisplayOrder, cancellationToken);
        db.Add(new Unit(entered.Code, entered.Kind, name, office?.PeriodAt(clock.Today).Ward, office, (last ?? office?.DisplayOrder ?? 0) + 1));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task RenameAsync(string code, Guid version, string name, CancellationToken cancellationToken = default)
    {
        var unit = await LoadAsync(code, version, cancellationToken);
        await RequireNewNameAsync(unit.Kind, unit.OfficeId, name, code, cancellationToken);
        unit.Rename(name);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A unit out of use keeps its past; nobody new is assigned to it.</summary>
    public async Task SetActiveAsync(string code, Guid version, bool isActive, CancellationToken cancellationToken = default)
    {
        var unit = await LoadAsync(code, version, cancellationToken);
        if (!isActive && await db.Assignments.AnyAsync(each => each.UnitId == unit.Id && (each.ValidTo == null || clock.Today <= each.ValidTo), cancellationToken))
            throw new RuleViolationException("", "配属されている人がいるため、使わないことにできません。先に異動を入力してください。");
        unit.SetActive(isActive);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Unit> LoadAsync(string code, Guid version, CancellationToken cancellationToken)
    {
        var unit = await db.Units.SingleAsync(each => each.Code == code, cancellationToken);
        db.Expect(unit, version);
        return unit;
    }

    private async Task<Office?> OfficeAsync(NewUnit entered, CancellationToken cancellationToken)
    {
        if (entered.Kind is UnitKind.HeadquartersSection or UnitKind.Administration) return null;
        var office = await db.Offices.Include(each => each.Periods).ThenInclude(period => period.Ward)
            .SingleOrDefaultAsync(each => each.Id == entered.OfficeId, cancellationToken);
        var isWardOffice = office?.PeriodAt(clock.Today).Kind == OfficeKind.WardOffice;
        if (office is null || isWardOffice != (entered.Kind == UnitKind.WardSection))
            throw new RuleViolationException(nameof(entered.OfficeId), entered.Kind == UnitKind.WardSection ? "区役所を選んでください。" : "出張所などの窓口を選んでください。");
        if (entered.Kind == UnitKind.Branch && await db.Units.AnyAsync(unit => unit.OfficeId == office.Id && unit.IsActive, cancellationToken))
            throw new RuleViolationException(nameof(entered.OfficeId), "この窓口には所属があります。");
        return office;
    }

    private async Task RequireNewNameAsync(UnitKind kind, int? officeId, string name, string? code, CancellationToken cancellationToken)
    {
        if (await db.Units.AnyAsync(unit => unit.Kind == kind && unit.OfficeId == officeId && unit.Name == name && unit.Code != code && unit.IsActive, cancellationToken))
            throw new RuleViolationException(nameof(NewUnit.Name), $"同じ名前の所属があります（{name}）。");
    }
}
