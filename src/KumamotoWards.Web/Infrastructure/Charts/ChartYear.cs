namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>A fiscal year (April–March) on the axis of a chart.</summary>
/// <param name="Year">The calendar year it begins in, e.g. 2011.</param>
/// <param name="Era">The year of the era, e.g. 平成23 or 令和元.</param>
public sealed record ChartYear(int Year, string Era)
{
    /// <summary>Set while the year is running: the last month with figures, e.g. 10月末.</summary>
    public string? Through { get; init; }

    /// <summary>True when the figures of the year are invented.</summary>
    public bool IsSample { get; init; }

    public bool IsRunning => Through is not null;

    /// <summary>平成23年度</summary>
    public string Full => Era + "年度";

    /// <summary>平23</summary>
    public string Brief => Era.Length > 2 ? Era[..1] + Era[2..] : Era;

    /// <summary>The year as it is spoken and shown beside a figure: 令和8年度（10月末まで、サンプル）.</summary>
    public string Spoken => (Through, IsSample) switch
    {
        (null, false) => Full,
        (null, true) => $"{Full}（サンプル）",
        (_, false) => $"{Full}（{Through}まで）",
        (_, true) => $"{Full}（{Through}まで、サンプル）",
    };

    /// <summary>Two lines for the head of a column: the year of the era, and below the calendar year with what it is.</summary>
    public string TableHead => $"{Era}\n{Year}{(Through is null ? "" : " " + Through)}{(IsSample ? " サンプル" : "")}";

    /// <summary>Refuses figures that do not have one place for each year.</summary>
    /// <exception cref="ArgumentException">There is no year, or a list of values has another length.</exception>
    internal static void RequireOneEach(IReadOnlyList<ChartYear> years, string chart, IEnumerable<IReadOnlyList<long?>> values)
    {
        if (years.Count == 0 || values.Any(v => v.Count != years.Count))
            throw new ArgumentException($"「{chart}」 needs years, and a value or null for each of its {years.Count} years.", nameof(values));
    }
}
