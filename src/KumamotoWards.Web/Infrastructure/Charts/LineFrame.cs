namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>The geometry of a line chart at one width (px): what stands where, before anything is drawn.</summary>
public sealed class LineFrame
{
    public const double RowHeight = 20;
    public const double BandHeight = 26;
    public const double LegendRowHeight = 22;
    public const double LegendTextLeft = 20;

    /// <summary>A figure above the highest point needs room.</summary>
    private const double FigureHeight = 16;
    private const double NarrowBelow = 500;

    public LineFrame(LineChart chart, int width)
    {
        Width = width;
        Values = ValueAxis.For(chart.Series.SelectMany(s => s.Values).Max() ?? 0, chart.Decimals);
        Left = Enumerable.Range(0, Values.Steps + 1).Max(i => TextWidth.Of(Values.Label(i))) + 10;
        Labels = EndLabels.For(chart, IsNarrow);
        LabelLeft = width - Labels.Width;
        Right = LabelLeft - (IsNarrow ? 14 : 28);
        Years = new(chart.Years, Left, Right);
        Events = EventWords.Place(chart.Events, Years, width);
        HasBand = chart.Years.Any(y => y.IsSample || y.IsRunning);
        RunningRow = IsNarrow && chart.Years[^1].IsRunning && chart.Years.Any(y => y is { IsSample: true, IsRunning: false }) ? BandHeight : 0;
        EventRows = Events.Count == 0 ? 0 : Events.Max(e => e.TopRow) + 1;
        Legend = chart.HasPointFigures && IsNarrow ? [.. chart.Series.Select(series => TextWidth.Wrap(series.Name, width - LegendTextLeft))] : [];
        BandTop = Legend.Sum(lines => lines.Count) * LegendRowHeight;
        EventBottom = BandTop + (HasBand ? BandHeight : 0) + RunningRow + EventRows * RowHeight;
        Top = EventBottom + 10 + (chart.HasPointFigures ? FigureHeight : 0);
        Bottom = Top + Math.Max(Labels.Height, IsNarrow ? 270 : chart.IsLong ? 380 : 292);
        Height = Bottom + (chart.Years.Any(y => y.Under.Length > 0) ? 46 : 28);
    }

    public double Width { get; }
    public bool IsNarrow => Width < NarrowBelow;
    public double Left { get; }
    public double Right { get; }
    public double Top { get; }
    public double Bottom { get; }
    public double Height { get; }
    public double LabelLeft { get; }

    /// <summary>The names of the series above everything else, in lines; empty where they stand at the last points.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Legend { get; }

    public double BandTop { get; }

    /// <summary>The base of the lowest row of words.</summary>
    public double EventBottom { get; }
    public bool HasBand { get; }

    /// <summary>The height of a second row, where the words of a running year would stand across the bracket of the samples.</summary>
    public double RunningRow { get; }
    public int EventRows { get; }
    public ValueAxis Values { get; }
    public YearAxis Years { get; }
    public IReadOnlyList<EventWords> Events { get; }
    public EndLabels Labels { get; }

    public double Y(long value) => Bottom - (Bottom - Top) * value / Values.Top;
}
