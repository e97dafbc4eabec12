using System.Collections.Frozen;

namespace KumamotoWards.Core.Organization;

/// <summary>
/// All wards, offices (with periods and changes) and units in published order, read-only and kept in memory:
/// a few hundred rows that every page needs.
/// </summary>
public sealed class OrganizationDirectory(IReadOnlyList<Ward> wards, IReadOnlyList<Office> offices, IReadOnlyList<Unit> units)
{
    private readonly FrozenDictionary<string, Office> _officesBySlug = offices.ToFrozenDictionary(office => office.Slug);
    private readonly FrozenDictionary<int, Office> _officesById = offices.ToFrozenDictionary(office => office.Id);
    private readonly FrozenDictionary<int, Unit> _unitsById = units.ToFrozenDictionary(unit => unit.Id);

    public IReadOnlyList<Ward> Wards { get; } = wards;
    public IReadOnlyList<Office> Offices { get; } = offices;
    public IReadOnlyList<Unit> Units { get; } = units;

    /// <summary>First days on which some office was not what it was the day before, oldest first.</summary>
    public IEnumerable<DateOnly> ChangeDates { get; } = [.. offices
        .SelectMany(office => office.Periods.SelectMany(period => new[] { period.ValidFrom, period.ValidTo?.AddDays(1) })
            .Concat(office.Changes.Select(change => (DateOnly?)change.EffectiveOn)))
        .OfType<DateOnly>().Distinct().Order()];

    public Office? FindOffice(string? slug) => slug is null ? null : _officesBySlug.GetValueOrDefault(slug);

    public Office Office(int id) => _officesById[id];

    public Unit Unit(int id) => _unitsById[id];

    public Ward? FindWard(string? slug) => Wards.FirstOrDefault(ward => ward.Slug == slug);

    public Ward Ward(int id) => Wards.First(ward => ward.Id == id);

    /// <summary>The unit as people call it on the date: a section with its ward office's name before it, a branch by its office's.</summary>
    public string LabelOf(Unit unit, DateOnly date) => unit.Kind switch
    {
        UnitKind.WardSection => $"{OfficeName(unit, date)} {unit.Name}".Trim(),
        UnitKind.Branch => OfficeName(unit, date) ?? unit.Name,
        UnitKind.HeadquartersSection or UnitKind.Administration => $"本庁 {unit.Name}",
    };

    private string? OfficeName(Unit unit, DateOnly date) =>
        unit.OfficeId is { } officeId ? _officesById[officeId].PeriodAt(date).Name : null;

    /// <summary>Offices open on the date whose ward it was then, in published order.</summary>
    public IEnumerable<Office> OfficesOf(Ward ward, DateOnly date) =>
        Offices.Where(office => office.IsOpenOn(date) && office.PeriodAt(date).WardId == ward.Id);
}
