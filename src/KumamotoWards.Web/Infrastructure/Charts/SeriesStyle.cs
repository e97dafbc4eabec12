namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>How a series looks; the dash and the mark tell it apart without colour.</summary>
/// <param name="Color">The colour of line and mark.</param>
/// <param name="LabelColor">A colour of text, dark enough to read (4.5:1 on white).</param>
/// <param name="Dash">A <c>stroke-dasharray</c>, or null for a solid line.</param>
/// <param name="Mark">The shape at its points.</param>
public sealed record SeriesStyle(string Color, string LabelColor, string? Dash, Mark Mark)
{
    private static readonly SeriesStyle[] Table =
    [
        new("#0017c1", "#0017c1", null, Mark.Circle),
        new("#c74700", "#ac3e00", "10 4", Mark.Square),
        new("#197a4b", "#197a4b", "3 3", Mark.Triangle),
        new("#8b008b", "#8b008b", "12 3 3 3", Mark.Diamond),
        new("#6e5600", "#6e5600", "6 4", Mark.InvertedTriangle),
    ];

    /// <summary>The style of the series at a fixed place in its order (the first ward is 0), the same on every page.</summary>
    public static SeriesStyle At(int position) => Table[position % Table.Length];

    /// <summary>The same mark in grey and solid, for all but the three series in colour.</summary>
    public SeriesStyle Muted => this with { Color = "#767676", LabelColor = "#666666", Dash = null };
}

/// <summary>The shape drawn at a point.</summary>
public enum Mark
{
    Circle,
    Square,
    Triangle,
    Diamond,
    InvertedTriangle,
}

/// <summary>The shapes of the marks as path data around a point.</summary>
public static class MarkShape
{
    /// <summary>Relative path data, to follow an <c>M x y</c> at the centre; some 10 px across.</summary>
    public static string Path(Mark mark) => mark switch
    {
        Mark.Circle => "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
        Mark.Square => "m-4.5-4.5h9v9h-9z",
        Mark.Triangle => "m0-5.5l5.5 10h-11z",
        Mark.Diamond => "m0-6l6 6-6 6-6-6z",
        Mark.InvertedTriangle => "m0 5.5l5.5-10h-11z",
    };
}
