using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Trends.Months;

/// <summary>
/// All recorded months of the city in memory. Published years have no months: <see cref="Yearly"/> has them. Months are named
/// by their first day.
/// </summary>
/// <param name="yearly">The yearly figures of the same moment: offices, wards, items and names are read there.</param>
/// <param name="officeMonths">Every office and month from the first recorded month to the running one.</param>
/// <param name="firstMonth">The first month that any office has recorded.</param>
public sealed class MonthlyFigures(
    YearlyFigures yearly, IReadOnlyDictionary<(int OfficeId, DateOnly Month), OfficeMonthFigures> officeMonths, DateOnly firstMonth)
{
    public YearlyFigures Yearly { get; } = yearly;

    /// <summary>Differs from reading to reading: what is made of these figures can be kept under it.</summary>
    public Guid Stamp { get; } = Guid.NewGuid();

    public DateOnly FirstMonth { get; } = firstMonth;

    /// <summary>The month that is still running.</summary>
    public DateOnly RunningMonth { get; } = FirstOf(yearly.Today);

    /// <summary>Fiscal years with a recorded month, oldest first.</summary>
    public IReadOnlyList<FiscalYear> Years { get; } =
        [.. officeMonths.Values.Where(month => month.Through is not null).Select(month => FiscalYear.Of(month.Month)).Distinct().Order()];

    public OfficeMonthFigures Of(Office office, DateOnly month) =>
        officeMonths.TryGetValue((office.Id, month), out var found) ? found : new OfficeMonthFigures(month);

    /// <summary>The scope's offices of that month's fiscal year, summed over the items.</summary>
    public MonthFigure Sum(TrendScope scope, ItemSet items, DateOnly month)
    {
        var sum = new MonthFigure(month, Value: null, IsComplete: true, IsLocked: true, IsSample: false, Through: null);
        foreach (var office in scope.OfficesIn(FiscalYear.Of(month))) sum = Add(sum, Of(office, month), items);
        return sum with { IsComplete = sum.IsComplete && sum.Value is not null };
    }

    /// <summary>April to March of the year.</summary>
    public IReadOnlyList<MonthFigure> Sums(TrendScope scope, ItemSet items, FiscalYear year) =>
        [.. year.Months.Select(month => Sum(scope, items, month))];

    public static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);

    private static MonthFigure Add(MonthFigure sum, OfficeMonthFigures known, ItemSet items)
    {
        var value = known.Sum(items);
        return sum with
        {
            Value = value is null ? sum.Value : (sum.Value ?? 0) + value,
            IsComplete = sum.IsComplete && known.IsComplete(items),
            IsLocked = sum.IsLocked && known.IsLocked,
            IsSample = sum.IsSample || (known.IsSample && value is not null),
            Through = value is not null && !(known.Through <= sum.Through) ? known.Through : sum.Through,
        };
    }
}
