using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Population;

/// <summary>
/// Invented residents, so that the page can be tried out: round numbers that nobody takes for real, marked as サンプル.
/// Never written beside a figure of anybody's.
/// </summary>
public sealed class PopulationSamples(WardsDbContext db, BusinessClock clock)
{
    private const int FirstYear = 2011;
    private const string Source = "サンプル（動作確認用）";

    public async Task WriteAsync(CancellationToken cancellationToken = default)
    {
        if (await db.PopulationFigures.AnyAsync(cancellationToken)) return;
        var wards = await db.Wards.OrderBy(ward => ward.DisplayOrder).ToListAsync(cancellationToken);
        var now = FiscalYear.Of(clock.Today).StartYear;
        foreach (var (place, ward) in wards.Index())
        {
            for (var year = FirstYear; year <= now; year++) Add(ward.Id, place, year, PopulationKind.Actual);
            for (var year = now / 5 * 5 + 5; year <= now + 20; year += 5) Add(ward.Id, place, year, PopulationKind.Projection);
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Add(int wardId, int place, int year, PopulationKind kind)
    {
        var age = year - FirstYear;
        var (children, working, seniors) = (20_000 - 2_000 * place - 200 * age, 100_000 - 10_000 * place - 500 * age, 30_000 - 2_000 * place + 500 * age);
        foreach (var (group, residents) in new[] { (AgeGroup.Children, children), (AgeGroup.WorkingAge, working), (AgeGroup.Seniors, seniors) })
            db.Add(new PopulationFigure { Year = year, WardId = wardId, AgeGroup = group, Kind = kind, Residents = Math.Max(1_000, residents), Source = Source, IsSample = true });
    }
}
