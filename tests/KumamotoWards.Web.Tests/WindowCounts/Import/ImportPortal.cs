using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Import;

/// <summary>Sends files through the page, as a browser does, and reads what comes back.</summary>
public abstract class ImportPortal(CountsPortal portal) : IClassFixture<CountsPortal>
{
    protected const string Path = "/window-counts/import";
    protected const string BranchClerk = "oe";
    protected const string WardClerk = "chuo-kumin";

    protected CountsPortal Portal { get; } = portal;

    /// <summary>The page that the server answers with, after the redirect that a taken file leads to.</summary>
    protected async Task<ImportAnswer> UploadAsync(byte[] content, string name = "件数.csv", string user = BranchClerk, Dictionary<string, string>? fields = null)
    {
        var client = await Portal.ClientOfAsync(user);
        using var response = await client.SendFileAsync(Path, name, content, fields);
        return await FollowAsync(client, response);
    }

    /// <summary>Sends a form of the import's page.</summary>
    protected async Task<ImportAnswer> DecideAsync(ImportAnswer import, string what, Dictionary<string, string?>? fields = null, string user = BranchClerk)
    {
        var client = await Portal.ClientOfAsync(user);
        var form = PortalClient.FormIn(import.Page, $"{import.Address}/{what}");
        using var response = await client.SubmitAsync(form, fields ?? [], import.Address);
        return await FollowAsync(client, response);
    }

    protected async Task<ImportAnswer> OpenAsync(string address, string user = BranchClerk)
    {
        var client = await Portal.ClientOfAsync(user);
        using var response = await client.GetAsync(address);
        return new ImportAnswer(response.StatusCode, address, await PortalClient.ReadPageAsync(response));
    }

    private static async Task<ImportAnswer> FollowAsync(PortalClient client, HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.Redirect) return new ImportAnswer(response.StatusCode, "", await PortalClient.ReadPageAsync(response));
        var address = response.Headers.Location!.OriginalString;
        return new ImportAnswer(HttpStatusCode.OK, address, await client.GetPageAsync(address));
    }
}

/// <summary>A page of imports.</summary>
/// <param name="Address">Where the redirect led; blank where there was none.</param>
public sealed record ImportAnswer(HttpStatusCode Status, string Address, IHtmlDocument Page)
{
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".error-list li").Select(Text)];

    public IReadOnlyList<string> Notices => [.. Page.QuerySelectorAll(".notice-title").Select(Text)];

    /// <summary>Words and numbers of the tabs.</summary>
    public IReadOnlyList<string> Tabs => [.. Page.QuerySelectorAll(".tabs a").Select(Text)];

    public IReadOnlyList<string> Rows => [.. Page.QuerySelectorAll(".import-rows tbody tr").Select(row => string.Join(" | ", row.Children.Select(Text)))];

    public string Lead => Page.QuerySelector(".lead") is { } lead ? Text(lead) : "";

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
