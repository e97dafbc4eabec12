using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Data.Seeding;

/// <summary>Wards, offices with their periods and changes, and units, from the published lists.</summary>
internal sealed class OrganizationSeed
{
    public IReadOnlyDictionary<string, Ward> Wards { get; } = ReadWards();
    public IReadOnlyDictionary<string, Office> Offices { get; }
    public IReadOnlyList<Unit> Units { get; }

    public OrganizationSeed()
    {
        Offices = SeedFile.Read<OfficeRow>("offices.csv").Select(ToOffice).ToDictionary(office => office.Slug);
        Units = [.. Headquarters(), .. WardSections(), .. Branches()];
    }

    /// <summary>The section of a ward office, e.g. ("chuo", "tax").</summary>
    public Unit WardSection(Office wardOffice, string section) =>
        Units.Single(unit => unit.Office == wardOffice && unit.Code.EndsWith($"-{section}", StringComparison.Ordinal));

    public Unit? Branch(Office office) => Units.SingleOrDefault(unit => unit.Kind == UnitKind.Branch && unit.Office == office);

    private static Dictionary<string, Ward> ReadWards() => SeedFile.Read<WardRow>("wards.csv")
        .Select((row, index) => new Ward(row.MunicipalCode, row.Slug, row.Name, row.Kana, row.Vision, index + 1))
        .ToDictionary(ward => ward.Slug);

    private Office ToOffice(OfficeRow row, int index)
    {
        var office = new Office(row.Slug, index + 1, row.Latitude is null ? null : new GeographicPoint(row.Town, row.Latitude.Value, row.Longitude!.Value));
        if (row.ExpandedOn is { } expanded)
        {
            office.AddPeriod(new OfficePeriod(row.OpenedOn, expanded.AddDays(-1), SeedWords.OfficeKind(row.FormerType), Wards[row.Ward], row.FormerName, row.FormerKana, null));
            office.AddChange(new OfficeChange(expanded, OfficeChangeKind.Expanded, breaksSeries: true, row.Note));
        }
        office.AddPeriod(new OfficePeriod(row.ExpandedOn ?? row.OpenedOn, row.ClosedOn, SeedWords.OfficeKind(row.Type), Wards[row.Ward], row.Name, row.Kana, NullIfEmpty(row.Note)));
        if (row.OpenedOn is { } opened) office.AddChange(new OfficeChange(opened, OfficeChangeKind.Opened, breaksSeries: false, NullIfEmpty(row.Note)));
        if (row.ClosedOn is { } closed) office.AddChange(new OfficeChange(closed.AddDays(1), OfficeChangeKind.Closed, breaksSeries: false, NullIfEmpty(row.Note)));
        return office;
    }

    private static IEnumerable<Unit> Headquarters() => SeedFile.Read<HeadquartersRow>("headquarters-sections.csv")
        .Select((row, index) => new Unit(row.Code, SeedWords.UnitKind(row.Kind), row.Name, ward: null, office: null, index + 1, isExample: true));

    private IEnumerable<Unit> WardSections() =>
        from office in Offices.Values
        where office.LastPeriod.Kind == OfficeKind.WardOffice
        from section in SeedFile.Read<SectionRow>("ward-sections.csv").Select((row, index) => (Row: row, Order: index + 1))
        let ward = office.LastPeriod.Ward
        select new Unit($"{ward.Slug}-{section.Row.Code}", UnitKind.WardSection, section.Row.Name, ward, office, ward.DisplayOrder * 100 + section.Order);

    private IEnumerable<Unit> Branches() => Offices.Values
        .Where(office => office.ClosedOn is null && office.LastPeriod.Kind != OfficeKind.WardOffice)
        .Select(office => new Unit(office.Slug, UnitKind.Branch, office.LastPeriod.Name, office.LastPeriod.Ward, office, office.DisplayOrder));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private sealed record WardRow(string MunicipalCode, string Slug, string Name, string Kana, string Vision);

    private sealed record SectionRow(string Code, string Name);

    private sealed record HeadquartersRow(string Code, string Name, string Kind);

    private sealed record OfficeRow(
        string Slug, string Name, string Kana, string Type, string Ward, string Note, DateOnly? OpenedOn, DateOnly? ClosedOn,
        DateOnly? ExpandedOn, string FormerName, string FormerKana, string FormerType, string Town, double? Latitude, double? Longitude);
}
