using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Population;

/// <summary>Takes a checked file into the database: whole, in one transaction, each figure audited.</summary>
public sealed class PopulationImport(WardsDbContext db)
{
    /// <param name="source">Whose figures they are, as people quote it.</param>
    /// <exception cref="RuleViolationException">A row cannot be taken; then none is.</exception>
    public async Task ApplyAsync(CheckedPopulation file, string source, CancellationToken cancellationToken = default)
    {
        if (!file.CanBeApplied) throw new RuleViolationException("", "取り込めない行があるため、何も取り込んでいません。");
        await db.WriteAsync(token => WriteAsync(file, source, token), _ => Task.FromResult(false), cancellationToken);
    }

    private async Task<int> WriteAsync(CheckedPopulation file, string source, CancellationToken cancellationToken)
    {
        var (first, last) = (file.Rows.Min(row => row.Year), file.Rows.Max(row => row.Year));
        var standing = (await db.PopulationFigures.Where(figure => first <= figure.Year && figure.Year <= last).ToListAsync(cancellationToken))
            .ToDictionary(figure => (figure.Year, figure.WardId, figure.AgeGroup, figure.Kind));
        foreach (var row in file.Rows)
        {
            if (standing.TryGetValue(row.Key, out var figure))
                (figure.Residents, figure.Source, figure.IsSample) = (row.Residents, source, false);
            else
                db.Add(new PopulationFigure { Year = row.Year, WardId = row.Ward.Id, AgeGroup = row.AgeGroup, Kind = row.Kind, Residents = row.Residents, Source = source });
        }
        return await db.SaveChangesAsync(cancellationToken);
    }
}
