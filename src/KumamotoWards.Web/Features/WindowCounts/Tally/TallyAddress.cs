namespace KumamotoWards.Web.Features.WindowCounts.Tally;

/// <summary>Addresses of the tally counter. All but the last stand below the page's own, which is the service worker's scope.</summary>
public static class TallyAddress
{
    public const string Path = "/window-counts/tally";

    /// <summary>The page without anybody's data, which the service worker keeps.</summary>
    public const string Offline = Path + "/offline";

    public const string Worker = Path + "/worker.js";

    /// <summary>Taps that the server holds.</summary>
    public const string Held = Path + "/held";

    public const string Api = "/api/v1/window-counts/tallies";

    public static string Of(string office, string path = Path) => $"{path}?office={Uri.EscapeDataString(office)}";
}
