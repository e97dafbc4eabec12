namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>A chart that stands on its own: with a sentence above it and its figures under 表で見る.</summary>
public abstract record CaptionedChart : Chart
{
    /// <summary>What the chart says, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>True when the page says it already: then it is only read out.</summary>
    public bool SummaryIsElsewhere { get; init; }

    /// <summary>True when the page shows the figures in a table beside the chart: no 表で見る then.</summary>
    public bool TableIsElsewhere { get; init; }

    protected abstract ChartTable Table();

    protected override void WriteCaption(ChartMarkup markup)
    {
        markup.Write($"<figcaption");
        if (SummaryIsElsewhere) markup.Write($" class=\"visually-hidden\"");
        markup.Write($">{Summary}</figcaption>");
    }

    protected override void WriteTable(ChartMarkup markup)
    {
        if (!TableIsElsewhere) Table().WriteTo(markup, Title);
    }
}
