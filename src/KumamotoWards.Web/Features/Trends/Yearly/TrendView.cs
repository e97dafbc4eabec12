namespace KumamotoWards.Web.Features.Trends.Yearly;

/// <summary>見かた: what the lines of the yearly page show of the figures.</summary>
public enum TrendView
{
    /// <summary>件数: the figures themselves.</summary>
    Counts,

    /// <summary>指数: relative to the first year compared, which is 100.</summary>
    Index,

    /// <summary>構成比: in percent of the whole.</summary>
    Share,

    /// <summary>増減: what came or went since the year before.</summary>
    Change,
}

/// <summary>How a view is written on pages and in addresses.</summary>
public static class TrendViewText
{
    public static readonly IReadOnlyList<TrendView> All = Enum.GetValues<TrendView>();

    public static string Label(this TrendView view) => view switch
    {
        TrendView.Counts => "件数",
        TrendView.Index => "指数",
        TrendView.Share => "構成比",
        TrendView.Change => "増減",
    };

    public static string Slug(this TrendView view) => view switch
    {
        TrendView.Counts => "counts",
        TrendView.Index => "index",
        TrendView.Share => "share",
        TrendView.Change => "change",
    };

    public static TrendView? Find(string? slug) =>
        All.Where(view => view.Slug() == slug).Select(view => (TrendView?)view).FirstOrDefault();
}
