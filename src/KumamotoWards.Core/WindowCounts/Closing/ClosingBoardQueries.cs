using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>Reads the board.</summary>
public sealed class ClosingBoardQueries(WardsDbContext db, CountRulesQueries rulesQueries, DueDayQueries dueDays)
{
    private const int RecentMonths = 12;

    public Task<ClosingBoard> OfYearAsync(FiscalYear year, CancellationToken cancellationToken = default) => OfMonthsAsync(year, year.Months, withDays: true, cancellationToken);

    /// <summary>Of one month alone.</summary>
    public Task<ClosingBoard> OfMonthAsync(DateOnly month, CancellationToken cancellationToken = default) => OfMonthsAsync(FiscalYear.Of(month), [month], withDays: true, cancellationToken);

    /// <summary>The last twelve months that are over, for whose turn it is: no days are counted.</summary>
    public async Task<ClosingBoard> RecentAsync(CancellationToken cancellationToken = default)
    {
        var today = (await rulesQueries.LoadAsync(cancellationToken)).Today;
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return await OfMonthsAsync(FiscalYear.Of(thisMonth.AddMonths(-1)), [.. Enumerable.Range(-RecentMonths, RecentMonths).Select(thisMonth.AddMonths)], withDays: false, cancellationToken);
    }

    /// <summary>The fiscal years that have months, newest first; the running one always.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancellationToken = default)
    {
        var running = FiscalYear.Of((await rulesQueries.LoadAsync(cancellationToken)).Today);
        var first = await new ClosingReads(db, default, default).FirstMonthAsync(cancellationToken) is { } month ? FiscalYear.Of(month) : running;
        return [.. FiscalYear.Span(first < running ? first : running, running).Reverse()];
    }

    private async Task<ClosingBoard> OfMonthsAsync(FiscalYear year, IReadOnlyList<DateOnly> months, bool withDays, CancellationToken cancellationToken)
    {
        var rules = await rulesQueries.LoadAsync(cancellationToken);
        var due = await dueDays.LoadAsync(cancellationToken);
        var facts = await ClosingFacts.LoadAsync(new ClosingReads(db, months[0], months[^1].AddMonths(1)), rules, months, withDays, cancellationToken);
        var rows =
            from office in rules.Directory.Offices
            let cells = facts.Owed(office).Select(month => facts.Cell(office, month, due)).ToList()
            where cells.Count > 0
            select new ClosingRow(office, office.PeriodAt(cells[^1].Month), cells);
        return new ClosingBoard(year, months, [.. rows.OrderBy(row => row.Period.Ward.DisplayOrder)], due, facts.IsSample);
    }
}
