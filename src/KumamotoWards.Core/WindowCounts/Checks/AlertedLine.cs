using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>The last line of a cell that a rule finds odd: who wrote it, and whether they said why.</summary>
/// <param name="At">UTC.</param>
internal sealed record AlertedLine(DateOnly Date, int CountItemId, int? State, string? Reason, int? StaffMemberId, int? ImportId, CountLineKind Kind, DateTime At)
{
    /// <summary>Samples and the like: nobody can say why.</summary>
    public bool IsOfSystem => StaffMemberId is null && ImportId is null;

    public bool IsTally => Kind == CountLineKind.Tally;

    public static async Task<IReadOnlyDictionary<(DateOnly, int), AlertedLine>> LoadAsync(
        WardsDbContext db, int officeId, IEnumerable<CheckFinding> findings, CancellationToken cancellationToken)
    {
        var dates = findings.Where(finding => finding.Odd.Item is not null).Select(finding => finding.Date).Distinct().ToArray();
        if (dates.Length == 0) return new Dictionary<(DateOnly, int), AlertedLine>();
        var lastIds = db.CountLines
            .Where(line => line.OfficeId == officeId && line.Period == CountPeriod.Day && EF.Parameter(dates).Contains(line.PeriodStart))
            .GroupBy(line => new { line.PeriodStart, line.CountItemId })
            .Select(cell => cell.Max(line => line.Id));
        var lines = await db.CountLines.AsNoTracking()
            .Where(line => lastIds.Contains(line.Id))
            .Select(line => new AlertedLine(line.PeriodStart, line.CountItemId, line.StateAfter, line.Reason, line.StaffMemberId, line.ImportId, line.Kind, line.RecordedAt))
            .ToListAsync(cancellationToken);
        return lines.ToDictionary(line => (line.Date, line.CountItemId));
    }
}
