using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Import.Files;
using KumamotoWards.Core.WindowCounts.Import.Shapes;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>The dry run: reads a file and says of every number what an import would do with it now. Writes nothing.</summary>
public sealed class ImportChecker(WardsDbContext db, CountRulesQueries rulesQueries)
{
    /// <exception cref="ImportFileException">The file as a whole cannot be read.</exception>
    public async Task<(CountImportShape Shape, CheckedImport Check)> CheckAsync(
        StaffSnapshot person, byte[] content, ImportOptions options, CancellationToken cancellationToken = default)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var office = rules.Directory.FindOffice(options.Office);
        // A long file takes seconds to read; the request's thread is not kept busy with it.
        var reading = await Task.Run(() => new ImportFileParser(new ImportNames(rules.Directory, rules.Catalog), office).Read(content), cancellationToken);
        var judge = new ImportJudge(rules, person, options, await StandingCounts.LoadAsync(db, [.. reading.Figures.Select(figure => figure.Cell)], cancellationToken));
        var rows = reading.Figures.Select(judge.Judge).Concat(reading.Problems.Select(Refused)).ToList();
        var check = new CheckedImport(options.Office, options.LeavesOthersOut, InOrder(rows), reading.Totals, reading.Notes);
        return (reading.Shape!.Value, check);
    }

    private static ImportRow Refused(ReadProblem problem) =>
        new(ImportOutcome.Refused, problem.Place, default, null, null, 0, IsOnBehalf: false, problem.Text, problem.Code, problem.Message);

    /// <summary>As the file has them, sheet by sheet.</summary>
    private static List<ImportRow> InOrder(List<ImportRow> rows)
    {
        var sheets = rows.Select(row => row.Place.Sheet).Distinct().Index().ToDictionary(sheet => sheet.Item, sheet => sheet.Index);
        return [.. rows.OrderBy(row => sheets[row.Place.Sheet]).ThenBy(row => row.Place.Row).ThenBy(row => row.Place.Column)];
    }
}
