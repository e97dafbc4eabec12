namespace KumamotoWards.Web.Features.Trends;

/// <summary>The pages of trends are kept as they were written, by the stamp of their figures.</summary>
public static class KeptPage
{
    /// <summary>How long a page that nobody asks for any more stays in memory.</summary>
    public static readonly TimeSpan For = TimeSpan.FromMinutes(10);
}
