namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The words of an event, right of the upper end of its line like a flag, in rows above the plot.</summary>
/// <param name="X">Where the dotted line stands.</param>
/// <param name="Lines">The words, wrapped.</param>
/// <param name="Row">The row of the last line of words, 0 next to the plot.</param>
public sealed record EventWords(double X, IReadOnlyList<string> Lines, int Row)
{
    private const double Gap = 6;

    public double TextX => X + Gap;

    /// <summary>The topmost row it takes, to which its line reaches.</summary>
    public int TopRow => Row + Lines.Count - 1;

    private double Right => TextX + Lines.Max(TextWidth.Of);

    /// <summary>
    /// Places the words so that none meet other words or another event's line. From right to left a free row is
    /// always found, since words never reach left of their own line.
    /// </summary>
    public static IReadOnlyList<EventWords> Place(IReadOnlyList<ChartEvent> events, YearAxis axis, double width)
    {
        var placed = new List<EventWords>();
        foreach (var chartEvent in events.Where(e => axis.Contains(e.Date)).OrderByDescending(e => e.Date))
        {
            var x = axis.X(chartEvent.Date);
            var words = new EventWords(x, TextWidth.Wrap(chartEvent.Label, width - x - Gap), Row: 0);
            while (placed.Any(words.Meets)) words = words with { Row = words.Row + 1 };
            placed.Add(words);
        }
        return placed;
    }

    /// <summary>Whether they run into another event, not left of this one, whose line reaches up to its own words.</summary>
    private bool Meets(EventWords other) => other.X < Right + Gap && Row <= other.TopRow;
}
