using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Samples;

/// <summary>The sample months of one office in one fiscal year, up to yesterday.</summary>
internal sealed class SampleMonths(CountRules rules, Office office, FiscalYear year, IReadOnlyDictionary<int, double> levels)
{
    public IReadOnlyList<MonthImport> Make()
    {
        var days = Enumerable.Range(0, year.LastDay.DayNumber - year.FirstDay.DayNumber + 1).Select(year.FirstDay.AddDays).ToList();
        var figures = rules.Catalog.EverTakenBy(office.Id).SelectMany(item => Figures(item, days)).ToLookup(figure => CountCell.FirstOfMonth(figure.Date));
        return [.. year.Months.Where(month => month < rules.Today && figures.Contains(month)).Select(month => MonthOf(month, [.. figures[month]]))];
    }

    private IEnumerable<ImportedFigure> Figures(OfficeCountItem taken, IReadOnlyList<DateOnly> days)
    {
        if (!levels.TryGetValue(taken.CountItemId, out var level)) yield break;
        var weights = days.Where(date => taken.Covers(date) && office.IsOpenOn(date)).Select(date => (Date: date, rules.Day(office, date).IsBusinessDay))
            .Where(day => day.IsBusinessDay || taken.CountItem.ComesOutsideHours)
            .ToDictionary(day => day.Date, day => SampleSeasons.Weight(day.Date, day.IsBusinessDay));
        if (weights.Count == 0) yield break;
        var numbers = new SampleYear(office, taken.CountItem, year, level, weights);
        foreach (var date in weights.Keys)
        {
            var count = numbers.Next(date);
            // On a closed day nobody is there to write down that nobody came.
            if (date < rules.Today && (count > 0 || rules.Day(office, date).IsBusinessDay) && !IsLeftBlank(date, taken))
                yield return new ImportedFigure(IdOf(taken, date), date, taken.CountItemId, count, ClosingTime(date));
        }
    }

    private MonthImport MonthOf(DateOnly month, IReadOnlyList<ImportedFigure> figures)
    {
        var state = StateOf(month);
        var submittedAt = state is OfficeMonthState.Submitted or OfficeMonthState.Approved ? SubmittedAt(month) : null;
        return new MonthImport(
            office.Id, month, state, IsSample: true, figures, month >= ThisMonth.AddMonths(-1) ? [.. Confirmations(month)] : [],
            IsReturned: state == OfficeMonthState.Open && month < ThisMonth && office.DisplayOrder % 2 == 0, submittedAt);
    }

    private IEnumerable<ImportedConfirmation> Confirmations(DateOnly month) =>
        from date in Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays)
        // Yesterday is entered but not yet confirmed, as it is on most mornings.
        where date < rules.PreviousBusinessDay(office, rules.Today) && rules.ExpectedOn(office, date).Count > 0 && date != BlankDay
        from unit in rules.ExpectedOn(office, date).Select(item => item.ResponsibleUnitId).OfType<int>().Distinct()
        select new ImportedConfirmation(date, unit, ClosingTime(date).AddMinutes(6));

    /// <summary>
    /// Locked up to two months ago; this month open. Last month is on its way: every other ward has approved all of it,
    /// in the others some branches have not submitted yet, or were sent back.
    /// </summary>
    private OfficeMonthState StateOf(DateOnly month)
    {
        if (month >= ThisMonth) return OfficeMonthState.Open;
        if (month < ThisMonth.AddMonths(-1)) return OfficeMonthState.Locked;
        var period = office.PeriodAt(month);
        if (period.Ward.DisplayOrder % 2 == 0) return OfficeMonthState.Approved;
        return period.Kind != OfficeKind.WardOffice && office.DisplayOrder % 3 == 1 ? OfficeMonthState.Open : OfficeMonthState.Submitted;
    }

    /// <summary>On the 4th business day after the month, by some offices on the 9th; null while that is to come.</summary>
    private DateTime? SubmittedAt(DateOnly month)
    {
        var days = Enumerable.Range(0, 28).Select(month.AddMonths(1).AddDays).Where(date => rules.Day(office, date).IsBusinessDay);
        var day = days.ElementAt(office.DisplayOrder % 5 == 0 ? 8 : 3);
        return day < rules.Today ? ClosingTime(day) : null;
    }

    private DateOnly ThisMonth => CountCell.FirstOfMonth(rules.Today);

    /// <summary>Some offices have forgotten one number this month.</summary>
    private DateOnly? BlankDay => office.DisplayOrder % 3 != 2
        ? null
        : Enumerable.Range(2, 8).Select(day => (DateOnly?)ThisMonth.AddDays(day)).FirstOrDefault(date => date < rules.Today.AddDays(-3) && rules.Day(office, date!.Value).IsBusinessDay);

    private bool IsLeftBlank(DateOnly date, OfficeCountItem taken) =>
        date == BlankDay && taken == rules.Catalog.TakenBy(office.Id, date).Last();

    /// <summary>17:02 in Tokyo.</summary>
    private static DateTime ClosingTime(DateOnly date) => date.ToDateTime(new TimeOnly(8, 2), DateTimeKind.Utc);

    /// <summary>The same figure has the same line id in every run, and ids follow the order of writing.</summary>
    private static Guid IdOf(OfficeCountItem taken, DateOnly date) =>
        new(taken.OfficeId, (short)taken.CountItemId, 0x5a4d, [.. BitConverter.GetBytes(date.DayNumber).Reverse(), 0x53, 0x41, 0x4d, 0x50]);
}
