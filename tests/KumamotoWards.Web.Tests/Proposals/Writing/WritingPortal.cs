using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Writing;

/// <summary>Writes proposals through the page, as a browser without script does.</summary>
public abstract class WritingPortal(CountsPortal portal) : IClassFixture<CountsPortal>
{
    protected const string New = "/proposals/new";
    protected const string Branch = "oe";
    protected const string Stranger = "hanazono";

    protected CountsPortal Portal { get; } = portal;

    protected static Dictionary<string, string?> Whole => new()
    {
        ["Title"] = "総合出張所でも税証明を受け取れるようにする",
        ["Kind"] = "improvement",
        ["Problem"] = "税証明のためだけに区役所へ行く方がいます。",
        ["Request"] = "出張所で税証明の発行を試行する。",
        ["Effect"] = "往復の時間がなくなる。",
        ["Do"] = "save",
    };

    /// <summary>The id of a new draft.</summary>
    protected async Task<int> BeginAsync(Dictionary<string, string?>? fields = null, string user = Branch)
    {
        var answer = await SendAsync(New, fields ?? Whole, user);
        Assert.EndsWith("/edit", answer.Address, StringComparison.Ordinal);
        return int.Parse(answer.Address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    protected async Task<PageAnswer> SendAsync(string page, Dictionary<string, string?> fields, string user = Branch)
    {
        var client = await Portal.ClientOfAsync(user);
        return await AnswerAsync(await client.PostFormAsync(page, fields));
    }

    protected static async Task<PageAnswer> AnswerAsync(HttpResponseMessage response)
    {
        using var answer = response;
        return new PageAnswer(answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", await PortalClient.ReadPageAsync(answer));
    }

    protected async Task<IHtmlDocument> OpenAsync(string address, string user = Branch) => await (await Portal.ClientOfAsync(user)).GetPageAsync(address);

    protected Task<Proposal> StoredAsync(int id) => Portal.WithContextAsync(db => db.Proposals.AsNoTracking().SingleAsync(each => each.Id == id));

    protected static string Edit(int id) => $"/proposals/{id}/edit";
}

public sealed record PageAnswer(HttpStatusCode Status, string Address, IHtmlDocument Page)
{
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".error-list li").Select(line => line.TextContent.Trim())];

    public string? Value(string field) => Page.QuerySelector($"[name={field}]") switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
