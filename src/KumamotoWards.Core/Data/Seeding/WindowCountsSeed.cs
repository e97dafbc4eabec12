using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Data.Seeding;

/// <summary>Count items, and which office takes which from when: read off the rows of the published table.</summary>
internal sealed class WindowCountsSeed(OrganizationSeed organization)
{
    private const string TaxItem = "tax-certificate";

    private readonly Dictionary<string, CountItem> _items = SeedFile.Read<ItemRow>("count-items.csv")
        .Select(ToItem)
        .ToDictionary(item => item.Slug);

    public IReadOnlyDictionary<string, CountItem> Items => _items;

    public IReadOnlyList<PublishedCountRow> PublishedCounts { get; } = SeedFile.Read<PublishedCountRow>("published-counts.csv");

    public IEnumerable<OfficeCountItem> OfficeItems() =>
        from row in PublishedCounts
        where row.Count > 0
        group row.FiscalYear by (row.Office, row.Item) into years
        select ToOfficeItem(organization.Offices[years.Key.Office], _items[years.Key.Item], years.Min());

    private OfficeCountItem ToOfficeItem(Office office, CountItem item, int firstYearCounted)
    {
        // Taken in the first published year: since when is not recorded.
        var isOlder = firstYearCounted == PublishedCounts.Min(row => row.FiscalYear);
        var validFrom = isOlder ? office.OpenedOn : new FiscalYear(firstYearCounted).FirstDay;
        return new OfficeCountItem(office, item, ResponsibleUnit(office, item), validFrom, office.ClosedOn);
    }

    private Unit? ResponsibleUnit(Office office, CountItem item) => office.LastPeriod.Kind == OfficeKind.WardOffice
        ? organization.WardSection(office, item.Slug == TaxItem ? "tax" : "resident-affairs")
        : organization.Branch(office);

    private static CountItem ToItem(ItemRow row, int index) => new(
        row.Slug, row.Name, row.Group, NullIfEmpty(row.Channel), NullIfEmpty(row.Description),
        SeedWords.CountUnit(row.Unit), SeedWords.CountMoment(row.Moment),
        row.OutsideHours == "yes", row.Footfall == "yes", row.FirstFiscalYear, index + 1);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private sealed record ItemRow(
        string Slug, string Name, string Group, string Channel, string Description, string Unit, string Moment,
        string OutsideHours, string Footfall, int FirstFiscalYear);
}

/// <summary>One published yearly figure.</summary>
internal sealed record PublishedCountRow(int FiscalYear, string Office, string Item, int Count);
