using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Recording;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>A day of which some expected item has no number.</summary>
public sealed record BlankDay(DateOnly Date, IReadOnlyList<CountItem> Items);

/// <summary>A day that a unit has not confirmed.</summary>
public readonly record struct UnconfirmedDay(DateOnly Date, int UnitId);

/// <summary>How complete the month of one office is, day by day.</summary>
/// <param name="DaysExpected">Days of the whole month on which the office opens.</param>
/// <param name="DaysEntered">Of those, days without a blank.</param>
/// <param name="DaysConfirmed">Of those, days confirmed by every unit responsible for an item of the day.</param>
public sealed record MonthProgress(
    int DaysExpected, int DaysEntered, int DaysConfirmed, IReadOnlyList<BlankDay> Blanks, IReadOnlyList<UnconfirmedDay> Unconfirmed)
{
    public static async Task<MonthProgress> LoadAsync(WardsDbContext db, CountRules rules, Office office, DateOnly month, CancellationToken cancellationToken)
    {
        var next = month.AddMonths(1);
        var counts = (await db.DailyCounts.AsNoTracking()
            .Where(count => count.OfficeId == office.Id && count.Date >= month && count.Date < next)
            .Select(count => new { count.Date, count.CountItemId }).ToListAsync(cancellationToken))
            .Select(count => (count.Date, count.CountItemId)).ToHashSet();
        var figures = await OneFigures.LoadAsync(db, [office.Id], month, month, cancellationToken);
        var confirmed = (await db.DayConfirmations.AsNoTracking()
            .Where(each => each.OfficeId == office.Id && each.Date >= month && each.Date < next)
            .Select(each => new { each.Date, each.UnitId }).ToListAsync(cancellationToken))
            .Select(each => new UnconfirmedDay(each.Date, each.UnitId)).ToHashSet();
        return Of(rules, office, month, counts, figures, confirmed);
    }

    private static MonthProgress Of(
        CountRules rules, Office office, DateOnly month, HashSet<(DateOnly, int)> counts, OneFigures figures, HashSet<UnconfirmedDay> confirmed)
    {
        var days = OfficeDays.Of(rules, office, month);
        var past = days.Where(date => date <= rules.Today).Select(date => (Date: date, Items: figures.Without(rules.ExpectedOn(office, date), date).ToList())).ToList();
        var blanks = past
            .Select(day => new BlankDay(day.Date, [.. day.Items.Where(item => !counts.Contains((day.Date, item.CountItemId))).Select(item => item.CountItem)]))
            .Where(day => day.Items.Count > 0).ToList();
        var unconfirmed = past
            .SelectMany(day => day.Items.Select(item => item.ResponsibleUnitId).OfType<int>().Distinct().Select(unit => new UnconfirmedDay(day.Date, unit)))
            .Where(day => !confirmed.Contains(day)).ToList();
        return new MonthProgress(
            days.Count, past.Count - blanks.Count, past.Count - unconfirmed.Select(day => day.Date).Distinct().Count(), blanks, unconfirmed);
    }
}

/// <summary>The days of a month on which an office opens and takes something: of each it owes numbers.</summary>
internal static class OfficeDays
{
    public static IReadOnlyList<DateOnly> Of(CountRules rules, Office office, DateOnly month) =>
        [.. Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays)
            .Where(date => rules.Day(office, date).IsBusinessDay && rules.Catalog.TakenBy(office.Id, date).Any())];
}
