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
    public static LineRuns Of(IReadOnlyList<long?> values, IReadOnlyList<ChartYear> years, Func<int, bool> breaksBefore)
    {
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is null || years[i].IsRunning) continue;
            if (runs.Count > 0 && runs[^1].Last == i - 1 && !breaksBefore(i)) runs[^1] = (runs[^1].First, i);
            else runs.Add((i, i));
        }
        var last = values.Count - 1;
        if (!years[last].IsRunning || values[last] is null) return new(runs, null, false);
        return new(runs, last, runs.Count > 0 && runs[^1].Last == last - 1 && !breaksBefore(last));
    }

    /// <summary>The indices that carry a mark where not all do: both ends of each run.</summary>
    public IEnumerable<int> Ends => Full.SelectMany(run => run.First == run.Last ? new[] { run.First } : [run.First, run.Last]);
}
