using System.Text.Json;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

/// <summary>
/// The first save arrives at the server, and its answer does not come back. What the page tries by itself gets nowhere
/// until the line is back, however long the test takes.
/// </summary>
internal sealed class LosingLine
{
    public bool IsBack { get; set; }

    /// <summary>The id of the first line of every save that arrived.</summary>
    public List<string> Ids { get; } = [];

    public static async Task<LosingLine> OfAsync(GridInBrowser grid)
    {
        var line = new LosingLine();
        await grid.Page.RouteAsync("**/api/v1/window-counts/daily", async route =>
        {
            var isFirst = line.Ids.Count == 0;
            if (isFirst || line.IsBack) line.Ids.Add(FirstIdOf(route.Request.PostData!));
            if (isFirst) await route.FetchAsync();
            if (isFirst || !line.IsBack) await route.AbortAsync();
            else await route.ContinueAsync();
        });
        return line;
    }

    private static string FirstIdOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("lines")[0].GetProperty("id").GetString()!;
}
