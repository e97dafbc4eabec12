using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>The last line of a cell: what it shows and who said so.</summary>
/// <param name="By">Name of the person; null for the system, and where the reader may see only the unit.</param>
/// <param name="At">UTC.</param>
public sealed record LastLine(CountCell Cell, int? State, CountLineKind Kind, string? Reason, string? By, int? UnitId, DateTime At);

/// <summary>Reads the last lines of some cells; never more of the ledger than their lines.</summary>
internal static class LastLines
{
    public static async Task<Dictionary<CountCell, LastLine>> OfAsync(WardsDbContext db, IReadOnlyCollection<CountCell> cells, CancellationToken cancellationToken)
    {
        var last = new Dictionary<CountCell, LastLine>();
        foreach (var group in cells.GroupBy(cell => (cell.OfficeId, cell.Period)))
        {
            var starts = group.Select(cell => cell.Start).Distinct().ToArray();
            var wanted = group.ToHashSet();
            foreach (var line in await LoadAsync(db, group.Key.OfficeId, group.Key.Period, starts, cancellationToken))
                if (wanted.Contains(line.Cell)) last[line.Cell] = line;
        }
        return last;
    }

    private static Task<List<LastLine>> LoadAsync(WardsDbContext db, int officeId, CountPeriod period, DateOnly[] starts, CancellationToken cancellationToken)
    {
        var lastIds = db.CountLines
            .Where(line => line.OfficeId == officeId && line.Period == period && EF.Parameter(starts).Contains(line.PeriodStart))
            .GroupBy(line => new { line.PeriodStart, line.CountItemId })
            .Select(cell => cell.Max(line => line.Id));
        var lines =
            from line in db.CountLines
            where lastIds.Contains(line.Id)
            join person in db.StaffMembers on line.StaffMemberId equals person.Id into people
            from person in people.DefaultIfEmpty()
            select new LastLine(
                new CountCell(line.OfficeId, line.Period, line.PeriodStart, line.CountItemId),
                line.StateAfter, line.Kind, line.Reason, person == null ? null : person.Name, line.UnitId, line.RecordedAt);
        return lines.ToListAsync(cancellationToken);
    }
}
