namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What the line is of, e.g. the name of a ward.</param>
/// <param name="Style">Its colour, dash and mark; see <see cref="SeriesStyle.At"/>.</param>
/// <param name="Values">A figure for each year of the chart; null leaves a gap.</param>
/// <param name="Change">The change as it is to be printed, e.g. <c>−12.3 %</c>; null where there is none.</param>
public sealed record ChartSeries(string Name, SeriesStyle Style, IReadOnlyList<long?> Values, string? Change = null)
{
    /// <summary>True to draw it in colour. Only three are; with none marked, those with the largest changes are.</summary>
    public bool Highlighted { get; init; }

    /// <summary>The name in lines, where it is long; in one line when absent.</summary>
    public IReadOnlyList<string>? NameLines { get; init; }

    /// <summary>Set while its last figure is not whole yet: how far that goes, e.g. 11月20日. For years, the year says it.</summary>
    public string? Through { get; init; }

    /// <summary>Years (or other places, by their keys) before which this line breaks, since its figures do not compare across them.</summary>
    public IReadOnlyList<int> BreaksBefore { get; init; } = [];

    /// <summary>True where only some years have a figure by nature, as every fifth of a projection: they are joined by dots.</summary>
    public bool JoinsGaps { get; init; }

    /// <summary>True to name it above its last point, where the chart goes on without it and a leader would cross another line.</summary>
    public bool IsNamedAtItsEnd { get; init; }

    /// <summary>The index of the last year with a figure; null when there is none.</summary>
    internal int? LastWithFigure
    {
        get
        {
            var last = Values.Count - 1;
            while (last >= 0 && Values[last] is null) last--;
            return last < 0 ? null : last;
        }
    }
}

/// <summary>Something that happened: a dotted vertical line with words on top.</summary>
/// <param name="Date">When; its place between two years follows the month.</param>
/// <param name="Label">The words, date included: 平成28年4月 熊本地震.</param>
/// <param name="BreaksLines">True when figures before and after it do not compare (a disaster, a new definition).</param>
public sealed record ChartEvent(DateOnly Date, string Label, bool BreaksLines = false);
