namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>A place on the axis of a chart: a fiscal year, a month, or a month of any year.</summary>
public abstract record ChartPlace
{
    /// <summary>Set while it is running: the last month or day with figures, e.g. 10月末.</summary>
    public string? Through { get; init; }

    /// <summary>True when its figures are invented.</summary>
    public bool IsSample { get; init; }

    public bool IsRunning => Through is not null;

    /// <summary>Tells it from other places; what <see cref="ChartSeries.BreaksBefore"/> names.</summary>
    public abstract int Key { get; }

    /// <summary>Its name in full, shorter, and as short as can be.</summary>
    public abstract string Full { get; }

    public abstract string Medium { get; }

    public abstract string Brief { get; }

    /// <summary>What stands below its name on the axis; empty where nothing does.</summary>
    public abstract string Under { get; }

    /// <summary>Whether it may be named on the axis: of many months only the first of each year.</summary>
    public virtual bool IsNamed => true;

    /// <summary>As it is spoken and shown beside a figure.</summary>
    public abstract string Spoken { get; }

    /// <summary>For the head of a column, in one line or two.</summary>
    public abstract string TableHead { get; }

    /// <summary>Its first day; null where the axis is no course of time.</summary>
    internal abstract DateOnly? Begins { get; }

    /// <summary>How long it is.</summary>
    internal abstract int Months { get; }

    /// <summary>Refuses figures that do not have one place for each place of the axis.</summary>
    /// <exception cref="ArgumentException">There is no place, or a list of values has another length.</exception>
    internal static void RequireOneEach(IReadOnlyList<ChartPlace> places, string chart, IEnumerable<IReadOnlyList<long?>> values)
    {
        if (places.Count == 0 || values.Any(v => v.Count != places.Count))
            throw new ArgumentException($"「{chart}」 needs years, and a value or null for each of its {places.Count} years.", nameof(values));
    }
}
