namespace KumamotoWards.Core.Calendar;

/// <summary>
/// A Japanese fiscal year, 1 April of <paramref name="StartYear"/> to 31 March of the next year,
/// by business date. It is named after the era of its 1 May: 2019 is 令和元年度.
/// </summary>
/// <param name="StartYear">The western year of its 1 April.</param>
public readonly record struct FiscalYear(int StartYear) : IComparable<FiscalYear>
{
    public DateOnly FirstDay => new(StartYear, 4, 1);

    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The first days of its twelve months, April first.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var april = FirstDay;
            return [.. Enumerable.Range(0, 12).Select(april.AddMonths)];
        }
    }

    public FiscalYear Next => new(StartYear + 1);

    public FiscalYear Previous => new(StartYear - 1);

    /// <summary>平成25年度（2013年度）, for running text.</summary>
    public string Label => $"{EraLabel}（{StartYear}年度）";

    /// <summary>平成25年度, 令和元年度.</summary>
    public string EraLabel => $"{ShortLabel}年度";

    /// <summary>平成25, 令和元: above the western year in table heads.</summary>
    public string ShortLabel => Era.Name + Era.YearName;

    /// <summary>平25, 令元: on long chart axes.</summary>
    public string AxisLabel => Era.ShortName + Era.YearName;

    /// <summary>H25, R1: as the official table writes it.</summary>
    public string OfficialLabel => $"{Era.Letter}{Era.Year}";

    private EraYear Era => EraYear.Of(new DateOnly(StartYear, 5, 1));

    public static FiscalYear Of(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    /// <summary>Every year from the first to the last, both included, oldest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first.</exception>
    public static IReadOnlyList<FiscalYear> Span(FiscalYear first, FiscalYear last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last.StartYear, first.StartYear, nameof(last));
        return [.. Enumerable.Range(first.StartYear, last.StartYear - first.StartYear + 1)
            .Select(year => new FiscalYear(year))];
    }

    /// <summary>Reads 2013, 平成25年度, 平成25, H25, 平成31年度 (= 2019) and 令和元年度, in any digit width.</summary>
    public static bool TryParse(string? text, out FiscalYear year) => FiscalYearText.TryRead(text, out year);

    public bool Contains(DateOnly date) => Of(date) == this;

    public int CompareTo(FiscalYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>The western year, as addresses and files carry it.</summary>
    public override string ToString() => $"{StartYear}";

    public static bool operator <(FiscalYear left, FiscalYear right) => left.StartYear < right.StartYear;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.StartYear >= right.StartYear;
}
