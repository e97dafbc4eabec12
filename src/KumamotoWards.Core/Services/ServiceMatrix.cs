using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Services;

/// <summary>
/// Which branch handles which service on one day. Ward offices are not in it: their sections handle what branches do not
/// have, and stand on the ward's page.
/// </summary>
/// <param name="Services">The columns.</param>
/// <param name="Rows">Places open on the day, in published order, ward by ward.</param>
public sealed record ServiceMatrix(IReadOnlyList<Service> Services, IReadOnlyList<ServiceMatrixRow> Rows)
{
    public int DifferenceCount => Rows.Sum(row => row.Cells.Count(cell => cell.DiffersFromItsKind));

    public static ServiceMatrix On(DateOnly date, OrganizationDirectory organization, ServiceCatalog catalog)
    {
        var handling = organization.Wards
            .SelectMany(ward => organization.OfficesOf(ward, date))
            .Where(office => office.PeriodAt(date).Kind != OfficeKind.WardOffice)
            .Select(office => new OfficeHandling(office, office.PeriodAt(date), LevelsOf(office, date, catalog)))
            .ToList();
        return new ServiceMatrix(catalog.BranchServices, [.. handling.Select(one => Row(one, handling, catalog.BranchServices))]);
    }

    /// <summary>Rows of a ward or a kind; what differs is still judged over the whole city.</summary>
    public ServiceMatrix Only(Ward? ward, OfficeKind? kind) => this with
    {
        Rows = [.. Rows.Where(row => (ward is null || row.Period.WardId == ward.Id) && (kind is null || row.Period.Kind == kind))],
    };

    /// <summary>Only the services that some row handles, so that the matrix of a few places stays narrow.</summary>
    public ServiceMatrix WithoutUnhandled()
    {
        var handled = Services.Where(service => HandlingCount(service) > 0).ToList();
        return new ServiceMatrix(handled, [.. Rows.Select(row => row with { Cells = [.. row.Cells.Where(cell => handled.Contains(cell.Service))] })]);
    }

    /// <summary>How many of the rows handle the service of a column, at whatever level.</summary>
    public int HandlingCount(Service service) => Rows.Count(row => row.Cells.Any(cell => cell.Service == service && cell.Level is not null));

    // Recorded twice for one day counts once, at the fuller level.
    private static Dictionary<int, OfferingLevel> LevelsOf(Office office, DateOnly date, ServiceCatalog catalog) =>
        catalog.HandledBy(office.Id, date)
            .GroupBy(offering => offering.ServiceId, offering => offering.Level)
            .ToDictionary(levels => levels.Key, levels => levels.Min());

    private static ServiceMatrixRow Row(OfficeHandling one, IReadOnlyList<OfficeHandling> all, IReadOnlyList<Service> services)
    {
        var peers = all.Where(other => other != one && other.IsComparableWith(one)).ToList();
        return new ServiceMatrixRow(one.Office, one.Period, one.IsRecorded, [.. services.Select(service => new ServiceMatrixCell(
            service,
            one.Level(service),
            UsualHandling.DiffersFromMost(one.Level(service), [.. peers.Select(peer => peer.Level(service))])))]);
    }

    private sealed record OfficeHandling(Office Office, OfficePeriod Period, Dictionary<int, OfferingLevel> Levels)
    {
        /// <summary>False where nobody wrote down what the office did then: that is not the same as doing nothing.</summary>
        public bool IsRecorded => Levels.Count > 0;

        public OfferingLevel? Level(Service service) => Levels.TryGetValue(service.Id, out var level) ? level : null;

        public bool IsComparableWith(OfficeHandling other) => IsRecorded && other.IsRecorded && Period.Kind == other.Period.Kind;
    }
}

/// <summary>One place on the day of the matrix.</summary>
/// <param name="Office">The place.</param>
/// <param name="Period">Its name, kind and ward on that day.</param>
/// <param name="IsRecorded">False where nothing is known of what it handled then; its cells mean nothing.</param>
/// <param name="Cells">One a service, in the order of the columns.</param>
public sealed record ServiceMatrixRow(Office Office, OfficePeriod Period, bool IsRecorded, IReadOnlyList<ServiceMatrixCell> Cells);

/// <summary>How a place handles a service; no level: it does not.</summary>
public sealed record ServiceMatrixCell(Service Service, OfferingLevel? Level, bool DiffersFromItsKind);
