using System.Globalization;
using System.Text.Json;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>Who changed a field of a draft last.</summary>
/// <param name="By">Blank for the system.</param>
/// <param name="At">UTC.</param>
public sealed record DraftChange(string By, DateTime At);

/// <summary>Reads from the audit trail who changed what of a draft, for those who meet there.</summary>
public sealed class DraftChanges(WardsDbContext db)
{
    private const int MostEntries = 50;

    /// <returns>By name of the field; a field that nobody changed lately is absent.</returns>
    public async Task<IReadOnlyDictionary<string, DraftChange>> WhoWroteAsync(int proposalId, CancellationToken cancellationToken = default)
    {
        var key = proposalId.ToString(CultureInfo.InvariantCulture);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Entity == nameof(Proposal) && entry.EntityKey == key)
            .OrderByDescending(entry => entry.Id).Take(MostEntries)
            .Select(entry => new { entry.At, entry.Changes, Name = db.StaffMembers.Where(person => person.Id == entry.StaffMemberId).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var last = new Dictionary<string, DraftChange>();
        foreach (var entry in entries)
            foreach (var field in FieldsOf(entry.Changes)) last.TryAdd(field, new DraftChange(entry.Name ?? "", entry.At));
        return last;
    }

    private static List<string> FieldsOf(string changes)
    {
        using var json = JsonDocument.Parse(changes);
        return [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
    }
}
