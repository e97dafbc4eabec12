using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>An import in the list.</summary>
/// <param name="By">Name of the person who sent the file.</param>
/// <param name="ReversedBy">Name of the person who took it back; null while nobody did.</param>
public sealed record ImportListItem(CountImport Import, string By, string? ReversedBy);

/// <summary>A line of an import, and what it changed.</summary>
/// <param name="Before">What stood in the cell; null = blank.</param>
/// <param name="After">What the import wrote.</param>
/// <param name="IsChangedSince">The cell has a later line that is not the import's reversal.</param>
public sealed record LineToReverse(CountCell Cell, int? Before, int? After, bool IsChangedSince);

/// <summary>Reads imports: what a person did is shown to their own unit, their ward and administrators.</summary>
public sealed class ImportQueries(WardsDbContext db, OrganizationQueries organization)
{
    public const int PageSize = 20;

    public async Task<Page<ImportListItem>> ListAsync(StaffSnapshot person, int page, CancellationToken cancellationToken = default)
    {
        var units = (await VisibleUnitsAsync(person, cancellationToken)).ToArray();
        var imports = db.CountImports.AsNoTracking().Where(import => EF.Parameter(units).Contains(import.UnitId) && import.State != CountImportState.Abandoned);
        var shown = Page.Within<ImportListItem>(page, PageSize, await imports.CountAsync(cancellationToken));
        return shown with { Items = await Named(imports.OrderByDescending(import => import.Id).Skip(shown.First - 1).Take(PageSize)).ToListAsync(cancellationToken) };
    }

    /// <summary>Null when there is none that the person may see.</summary>
    public async Task<ImportListItem?> FindAsync(StaffSnapshot person, int id, CancellationToken cancellationToken = default)
    {
        var found = await Named(db.CountImports.AsNoTracking().Where(import => import.Id == id)).FirstOrDefaultAsync(cancellationToken);
        return found is not null && (await VisibleUnitsAsync(person, cancellationToken)).Contains(found.Import.UnitId) ? found : null;
    }

    /// <summary>The dry run; null when it is over.</summary>
    public async Task<CheckedImport?> CheckAsync(int id, CancellationToken cancellationToken = default) =>
        await db.CountImportFiles.Where(file => file.CountImportId == id).Select(file => file.Findings).FirstOrDefaultAsync(cancellationToken) is { } findings
            ? CheckedImport.Unpack(findings)
            : null;

    /// <summary>An import of the same file that stands in the ledger; null when there is none.</summary>
    public Task<CountImport?> SameFileAsync(CountImport import, CancellationToken cancellationToken = default) =>
        db.CountImports.AsNoTracking().Where(other => other.Hash == import.Hash && other.Id != import.Id && other.State == CountImportState.Applied)
            .OrderByDescending(other => other.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The cells that the import wrote.</summary>
    public async Task<IReadOnlyList<CountCell>> CellsAsync(int id, CancellationToken cancellationToken = default) =>
        await Lines(id).Select(line => new CountCell(line.OfficeId, line.Period, line.PeriodStart, line.CountItemId)).ToListAsync(cancellationToken);

    /// <summary>Every line of the import with what stood before it.</summary>
    public async Task<IReadOnlyList<LineToReverse>> LinesToReverseAsync(int id, CancellationToken cancellationToken = default) =>
        await WithBefore(Lines(id)).ToListAsync(cancellationToken);

    /// <summary>A page of them.</summary>
    /// <param name="onlyChangedSince">Only those that a reversal leaves.</param>
    public async Task<Page<LineToReverse>> LinesAsync(int id, bool onlyChangedSince, int page, int size, CancellationToken cancellationToken = default)
    {
        var lines = Lines(id);
        if (onlyChangedSince)
            lines = lines.Where(line => db.CountLines.Any(later =>
                later.OfficeId == line.OfficeId && later.PeriodStart == line.PeriodStart && later.CountItemId == line.CountItemId && later.Period == line.Period
                && later.Id > line.Id && !(later.ImportId == id && later.Kind == CountLineKind.Reversal)));
        var shown = Page.Within<LineToReverse>(page, size, await lines.CountAsync(cancellationToken));
        return shown with { Items = await WithBefore(lines.OrderBy(line => line.Id).Skip(shown.First - 1).Take(size)).ToListAsync(cancellationToken) };
    }

    private IQueryable<CountLine> Lines(int id) => db.CountLines.AsNoTracking().Where(line => line.ImportId == id && line.Kind == CountLineKind.Import);

    private IQueryable<LineToReverse> WithBefore(IQueryable<CountLine> lines) => lines.Select(line => new LineToReverse(
        new CountCell(line.OfficeId, line.Period, line.PeriodStart, line.CountItemId),
        db.CountLines
            .Where(earlier => earlier.OfficeId == line.OfficeId && earlier.PeriodStart == line.PeriodStart && earlier.CountItemId == line.CountItemId && earlier.Period == line.Period && earlier.Id < line.Id)
            .OrderByDescending(earlier => earlier.Id).Select(earlier => earlier.StateAfter).FirstOrDefault(),
        line.StateAfter,
        db.CountLines.Any(later =>
            later.OfficeId == line.OfficeId && later.PeriodStart == line.PeriodStart && later.CountItemId == line.CountItemId && later.Period == line.Period
            && later.Id > line.Id && !(later.ImportId == line.ImportId && later.Kind == CountLineKind.Reversal))));

    private IQueryable<ImportListItem> Named(IQueryable<CountImport> imports) =>
        from import in imports
        orderby import.Id descending
        join person in db.StaffMembers on import.StaffMemberId equals person.Id
        select new ImportListItem(import, person.Name, db.StaffMembers.Where(other => other.Id == import.ReversedById).Select(other => other.Name).FirstOrDefault());

    private async Task<HashSet<int>> VisibleUnitsAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        var units = (await organization.DirectoryAsync(cancellationToken)).Units;
        var seesAll = person.Has(Permission.ManageStaff);
        var wards = person.Assignments.Select(assignment => assignment.WardId).OfType<int>().ToHashSet();
        return [.. units.Where(unit => seesAll || person.IsIn(unit.Id) || unit.WardId is { } ward && wards.Contains(ward)).Select(unit => unit.Id)];
    }
}
