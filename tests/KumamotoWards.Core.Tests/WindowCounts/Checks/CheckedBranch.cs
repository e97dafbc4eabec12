using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

/// <summary>The branch with half a year of ordinary days behind it: 20 to 30 of each item, written by the system.</summary>
public abstract class CheckedBranch : BranchDay
{
    /// <summary>All four items on every business day before Friday, and the same numbers each time.</summary>
    protected async Task HasHistoryAsync(string office = Branch, Func<string, DateOnly, int?>? count = null)
    {
        var rules = await Counts.RulesAsync();
        var place = rules.Directory.FindOffice(office)!;
        var items = rules.Catalog.TakenBy(place.Id, Friday).Select(taken => taken.CountItem).ToList();
        var figures =
            from day in Enumerable.Range(1, 190)
            let date = Friday.AddDays(-day)
            where rules.Day(place, date).IsBusinessDay
            from item in items
            let value = count is null ? 20 + day % 11 : count(item.Slug, date)
            where value is not null
            select new ImportedFigure(Guid.NewGuid(), date, item.Id, value.Value, Counts.Database.Time.GetUtcNow().UtcDateTime.AddDays(-day));
        var months = figures.GroupBy(figure => new DateOnly(figure.Date.Year, figure.Date.Month, 1))
            .Select(month => new MonthImport(place.Id, month.Key, OfficeMonthState.Open, IsSample: true, [.. month], []));
        await Counts.AsAsync<CountLedger, int>(null, ledger => ledger.ImportMonthsAsync([.. months]));
    }

    protected Task<List<CountAlert>> AlertsAsync() => Counts.ReadAsync(db => db.CountAlerts.OrderBy(alert => alert.Id).ToListAsync());

    protected async Task<CountAlert> AlertAsync() => (await AlertsAsync()).Single();

    protected Task<int> FollowAsync(FollowedLines? followed = null) =>
        Counts.AsAsync<LedgerFollower, int>(null, follower => follower.FollowAsync(followed ?? new FollowedLines()));

    protected Task<AnswersResult> AnswerAsync(StaffSnapshot person, string? reason, params IEnumerable<CountAlert> alerts) =>
        Counts.AsAsync<AlertAnswerService, AnswersResult>(person, service => service.AnswerAsync(person, [.. alerts.Select(alert => new AlertAnswer(alert.Id, reason))]));

    protected Task<bool> SwitchAsync(StaffSnapshot person, string rule, bool isOff, string? reason = "改修のため", string office = Branch) =>
        Counts.AsAsync<CheckSwitchService, bool>(person, service => service.SetAsync(person, office, rule, isOff, reason));

    protected Task<CountProblem?> GivePaperTotalAsync(int? total, int? seen = null, StaffSnapshot? person = null) =>
        Counts.AsAsync<PaperTotalService, CountProblem?>(person ?? Clerk, service => service.SaveAsync(person ?? Clerk, Branch, Friday, total, seen));
}
