using System.Security.Cryptography;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Import.Files;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Takes a file to its dry run, and from there to the door of the ledger, through which <see cref="ImportApplier"/> takes it.</summary>
public sealed class ImportService(WardsDbContext db, ImportChecker checker, BusinessClock clock)
{
    /// <summary>A dry run that nobody came back to is given up after so many days.</summary>
    public const int KeptDays = 14;

    /// <summary>Reads the file and keeps it with what was found.</summary>
    /// <returns>The id of the import.</returns>
    /// <exception cref="ImportFileException">The file as a whole cannot be read; nothing is kept.</exception>
    public async Task<int> UploadAsync(StaffSnapshot person, string fileName, byte[] content, ImportOptions options, CancellationToken cancellationToken = default)
    {
        var (shape, check) = await checker.CheckAsync(person, content, options, cancellationToken);
        var import = new CountImport
        {
            FileName = fileName.Length > CountImport.FileNameMaxLength ? fileName[^CountImport.FileNameMaxLength..] : fileName,
            Hash = Convert.ToHexString(SHA256.HashData(content)),
            Shape = shape,
            StaffMemberId = person.StaffMemberId,
            UnitId = person.Primary!.UnitId,
            UploadedAt = clock.UtcNow,
            OnBehalfReason = Blank(options.OnBehalfReason),
            NewCells = check.Count(ImportOutcome.New),
            ChangedCells = check.Count(ImportOutcome.Changed),
            UnchangedCells = check.Count(ImportOutcome.Unchanged),
            RefusedCells = check.Count(ImportOutcome.Refused),
        };
        var findings = check.Pack();
        return await db.WriteAsync(
            async token =>
            {
                await GiveUpOldOnesAsync(token);
                db.CountImports.Add(import);
                await db.SaveChangesAsync(token);
                db.CountImportFiles.Add(new CountImportFile { CountImportId = import.Id, Content = content, Findings = findings });
                await db.SaveChangesAsync(token);
                return import.Id;
            },
            landed: _ => Task.FromResult(false),
            cancellationToken);
    }

    /// <summary>The dry run once more, with other options or because counts changed meanwhile.</summary>
    /// <returns>Null when there is no such dry run of this person.</returns>
    public async Task<bool?> CheckAgainAsync(StaffSnapshot person, int id, ImportOptions options, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(person, id, cancellationToken) is not { } found) return null;
        return await CheckAgainAsync(person, found.Import, found.File, options, cancellationToken);
    }

    /// <summary>Checks a last time and, if nothing has changed since the person saw the dry run, marks it to be applied.</summary>
    public async Task<ImportStart> StartAsync(StaffSnapshot person, int id, bool acceptsTotals, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(person, id, cancellationToken) is not { } found) return ImportStart.NotFound;
        var seen = CheckedImport.Unpack(found.File.Findings);
        var options = new ImportOptions(seen.Office, seen.LeavesOthersOut, found.Import.OnBehalfReason);
        if (await CheckAgainAsync(person, found.Import, found.File, options, cancellationToken)) return ImportStart.ChangedMeanwhile;
        if (seen.Count(ImportOutcome.Refused) > 0) return ImportStart.HasRefusals;
        if (seen.Count(ImportOutcome.New) + seen.Count(ImportOutcome.Changed) == 0) return ImportStart.NothingToDo;
        if (seen.WrongTotals.Any() && !acceptsTotals) return ImportStart.TotalsNotAccepted;
        return await MoveAsync(id, CountImportState.Applying, cancellationToken) ? ImportStart.Started : ImportStart.NotFound;
    }

    /// <summary>Gives a dry run up; its file is forgotten.</summary>
    public async Task<bool> AbandonAsync(StaffSnapshot person, int id, CancellationToken cancellationToken = default) =>
        await FindAsync(person, id, cancellationToken) is not null && await MoveAsync(id, CountImportState.Abandoned, cancellationToken);

    /// <summary>An import that could not be applied is a dry run again.</summary>
    public Task<bool> StopAsync(int id, CancellationToken cancellationToken = default) => MoveAsync(id, CountImportState.Checked, cancellationToken);

    private async Task<bool> CheckAgainAsync(StaffSnapshot person, CountImport import, CountImportFile file, ImportOptions options, CancellationToken cancellationToken)
    {
        var (_, check) = await checker.CheckAsync(person, file.Content, options, cancellationToken);
        var findings = check.Pack();
        var reason = Blank(options.OnBehalfReason);
        if (file.Findings.AsSpan().SequenceEqual(findings) && import.OnBehalfReason == reason) return false;
        (file.Findings, import.OnBehalfReason) = (findings, reason);
        (import.NewCells, import.ChangedCells) = (check.Count(ImportOutcome.New), check.Count(ImportOutcome.Changed));
        (import.UnchangedCells, import.RefusedCells) = (check.Count(ImportOutcome.Unchanged), check.Count(ImportOutcome.Refused));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<(CountImport Import, CountImportFile File)?> FindAsync(StaffSnapshot person, int id, CancellationToken cancellationToken)
    {
        var import = await db.CountImports.FirstOrDefaultAsync(
            row => row.Id == id && row.StaffMemberId == person.StaffMemberId && row.State == CountImportState.Checked, cancellationToken);
        var file = import is null ? null : await db.CountImportFiles.FirstOrDefaultAsync(row => row.CountImportId == id, cancellationToken);
        return file is null ? null : (import!, file);
    }

    /// <returns>False when it stands elsewhere by now: a second click, or another tab.</returns>
    private Task<bool> MoveAsync(int id, CountImportState state, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var from = state == CountImportState.Checked ? CountImportState.Applying : CountImportState.Checked;
            var import = await db.CountImports.FirstOrDefaultAsync(row => row.Id == id && row.State == from, token);
            if (import is null) return false;
            import.State = state;
            if (state == CountImportState.Abandoned) db.CountImportFiles.RemoveRange(await db.CountImportFiles.Where(row => row.CountImportId == id).ToListAsync(token));
            await db.SaveChangesAsync(token);
            return true;
        },
        landed: _ => Task.FromResult(false),
        cancellationToken);

    private async Task GiveUpOldOnesAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow.AddDays(-KeptDays);
        var old = await db.CountImports.Where(row => row.State == CountImportState.Checked && row.UploadedAt < before).OrderBy(row => row.Id).Take(20).ToListAsync(cancellationToken);
        foreach (var import in old) import.State = CountImportState.Abandoned;
        var ids = old.Select(import => import.Id).ToArray();
        // The key alone is enough to remove a file; its content is not loaded.
        var kept = await db.CountImportFiles.Where(row => EF.Parameter(ids).Contains(row.CountImportId)).Select(row => row.CountImportId).ToListAsync(cancellationToken);
        db.CountImportFiles.RemoveRange(kept.Select(id => new CountImportFile { CountImportId = id, Content = [], Findings = [] }));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What became of the wish to apply a dry run.</summary>
public enum ImportStart
{
    Started = 1,

    /// <summary>No dry run of this person that waits, or it was begun in another tab.</summary>
    NotFound,

    /// <summary>Counts or rules changed since it was shown; the new dry run is kept.</summary>
    ChangedMeanwhile,

    HasRefusals,
    NothingToDo,

    /// <summary>Sums in the file do not agree, and the person has not said that this is known.</summary>
    TotalsNotAccepted,
}
