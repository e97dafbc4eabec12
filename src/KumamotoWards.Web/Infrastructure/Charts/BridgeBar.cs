using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>One bar of a bridge, from a level to a level.</summary>
internal sealed record BridgeBar(string Label, string Detail, long From, long To, BridgeBarKind Kind)
{
    private const double Border = 1.5;

    public bool IsTotal => Kind is BridgeBarKind.First or BridgeBarKind.Last;

    public string Name => $"{Label} {Detail}";

    public string Figure => IsTotal ? Figures.Count(To) : Figures.Difference(To - From);

    /// <summary>Writes it as a rectangle; the border of a hollow one stays inside, and no bar vanishes.</summary>
    public void Write(ChartMarkup markup, double x, double y, double width, double height)
    {
        var (type, inset) = Kind switch
        {
            BridgeBarKind.First => ("bar first", 0),
            BridgeBarKind.Last => ("bar last", 0),
            BridgeBarKind.Rise => ("bar", 0.0),
            BridgeBarKind.Fall => ("bar fall", Border / 2),
        };
        (width, height) = (Math.Max(width - 2 * inset, 1), Math.Max(height - 2 * inset, 1));
        markup.Write($"<rect class=\"{type}\" x=\"{x + inset}\" y=\"{y + inset}\" width=\"{width}\" height=\"{height}\"/>");
    }
}

internal enum BridgeBarKind
{
    First,
    Rise,
    Fall,
    Last,
}
