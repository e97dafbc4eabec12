namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// The parts of a series that one stroke joins. A missing year leaves a gap, a break parts the line, and a running
/// year is never joined to the full ones.
/// </summary>
/// <param name="Full">First and last index of each run of full years; the same where a year stands alone.</param>
/// <param name="Running">The index of the running year, or null when it has no figure.</param>
/// <param name="RunningIsLinked">Whether a dotted line leads to it from the year before.</param>
public sealed record LineRuns(IReadOnlyList<(int First, int Last)> Full, int? Running, bool RunningIsLinked)
{
    public static LineRuns Of(IReadOnlyList<long?> values, IReadOnlyList<ChartPlace> years, Func<int, bool> breaksBefore) =>
        Of(values, years[^1].IsRunning ? years.Count - 1 : null, breaksBefore);

    /// <param name="values">The figures of the series.</param>
    /// <param name="unfinished">The index whose figure is not whole yet, after which there are none.</param>
    /// <param name="breaksBefore">Whether the line is parted before an index.</param>
    public static LineRuns Of(IReadOnlyList<long?> values, int? unfinished, Func<int, bool> breaksBefore)
    {
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is null || i == unfinished) continue;
            if (runs.Count > 0 && runs[^1].Last == i - 1 && !breaksBefore(i)) runs[^1] = (runs[^1].First, i);
            else runs.Add((i, i));
        }
        if (unfinished is not { } last || values[last] is null) return new(runs, null, false);
        return new(runs, last, runs.Count > 0 && runs[^1].Last == last - 1 && !breaksBefore(last));
    }

    /// <summary>The indices that carry a mark where not all do: both ends of each run.</summary>
    public IEnumerable<int> Ends => Full.SelectMany(run => run.First == run.Last ? new[] { run.First } : [run.First, run.Last]);
}
