using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Trends.Months;

namespace KumamotoWards.TestSupport.Trends;

/// <summary>Makes months of an invented city of <see cref="FiguresBuilder"/>: complete and locked unless said otherwise.</summary>
public sealed class MonthsBuilder(FiguresBuilder city)
{
    private readonly Dictionary<(int OfficeId, DateOnly Month), OfficeMonthFigures> _months = [];

    /// <summary>The first item's figure of every month of the year, April first.</summary>
    public MonthsBuilder Year(Office office, int year, Func<int, long?> figure)
    {
        foreach (var (index, month) in new FiscalYear(year).Months.Index()) Month(office, month, figure(index));
        return this;
    }

    /// <summary>A month of which figures of all items are given; null is a blank. Nothing is missing in it.</summary>
    public MonthsBuilder Month(Office office, DateOnly month, params long?[] figures) => Put(office, month, isComplete: !figures.Contains(null), figures);

    /// <summary>A month in which days are missing after one.</summary>
    public MonthsBuilder MonthUntil(Office office, DateOnly through, params long?[] figures)
    {
        var month = MonthlyFigures.FirstOf(through);
        Put(office, month, isComplete: false, figures);
        _months[(office.Id, month)] = _months[(office.Id, month)] with { Through = through };
        return this;
    }

    /// <summary>A complete month that waits to be locked.</summary>
    public MonthsBuilder Unlocked(Office office, DateOnly month)
    {
        _months[(office.Id, month)] = _months[(office.Id, month)] with { IsLocked = false };
        return this;
    }

    public MonthlyFigures Build() => new(city.Build(), _months, _months.Keys.Select(key => key.Month).DefaultIfEmpty(new DateOnly(2026, 11, 1)).Min());

    private MonthsBuilder Put(Office office, DateOnly month, bool isComplete, long?[] figures)
    {
        _months[(office.Id, month)] = new OfficeMonthFigures(month)
        {
            Figures = figures,
            Handled = [.. figures.Select(_ => true)],
            Missing = isComplete ? [] : [.. figures.Select(_ => true)],
            IsLocked = isComplete,
            Through = Array.Exists(figures, figure => figure is not null) ? month.AddMonths(1).AddDays(-1) : null,
        };
        return this;
    }
}
