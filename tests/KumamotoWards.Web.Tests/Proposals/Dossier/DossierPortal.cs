using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Proposals.Api;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Dossier;

/// <summary>The page of a proposal, over HTTP; a proposal is brought to its state by the API.</summary>
public sealed class DossierPortal : IDisposable
{
    /// <summary>The proposing branch, the ward that endorses, the 主務課 and its 決裁者, and another ward's branch.</summary>
    public static readonly string[] Users = ["oe", "chuo-kacho", "honcho", "honcho-kacho", "hanazono", "admin"];

    private readonly ProposalsPortal _api = new();

    public PortalFactory Portal => _api.Portal;

    public void GoTo(DateTimeOffset time) => _api.GoTo(time);

    public Task<PortalClient> AsAsync(string user) => _api.AsAsync(user);

    public async Task<IHtmlDocument> PageAsync(string user, int id) => await (await AsAsync(user)).GetPageAsync($"/proposals/{id}");

    public async Task<int> DraftAsync(object? body = null) => (await _api.DraftAsync(body: body)).GetProperty("id").GetInt32();

    public async Task<int> InStateAsync(ProposalState state)
    {
        var id = await DraftAsync();
        foreach (var (user, step) in WayTo(state)) await StepAsync(user, id, step);
        return id;
    }

    /// <summary>By the API, with everything that a step may need.</summary>
    public Task StepAsync(string user, int id, string step) =>
        _api.StepAsync(user, id, step, new { reason = "理由です", nextAnswerOn = "2027-02-26", taken = "試行", notTaken = "全域" });

    public async Task<IReadOnlyList<string>> ActionsByApiAsync(string user, int id) =>
        [.. (await _api.GetAsync(user, id)).GetProperty("actions").EnumerateArray().Select(action => action.ValueKind == System.Text.Json.JsonValueKind.String ? action.GetString()! : action.GetProperty("action").GetString()!)];

    public async Task<(ProposalState State, Guid Version)> StoredAsync(int id) => await Portal.WithContextAsync(async db =>
        await db.Proposals.Where(each => each.Id == id).Select(each => new { each.State, each.Version }).SingleAsync() is var row ? (row.State, row.Version) : default);

    /// <summary>Fills in the page's form and sends it. Fields are named without the form's name.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string user, int id, string form, Dictionary<string, string?>? fields = null, IHtmlDocument? page = null)
    {
        page ??= await PageAsync(user, id);
        var address = $"/proposals/{id}/{form}";
        return await (await AsAsync(user)).SubmitAsync(PortalClient.FormIn(page, address), Named(NameOf(form), fields), address);
    }

    /// <summary>Sends what no page offers: a valid token and version, and everything that a step may need.</summary>
    public async Task<HttpResponseMessage> ForgeAsync(string user, int id, string form, Dictionary<string, string?>? fields = null)
    {
        var client = await AsAsync(user);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/proposals/{id}/{form}");
        var all = new Dictionary<string, string?>(fields ?? []) { ["Version"] = $"{(await StoredAsync(id)).Version}" };
        request.Content = new FormUrlEncodedContent(Named(NameOf(form), all));
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        return await client.Http.SendAsync(request);
    }

    public void Dispose() => _api.Dispose();

    public static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}: {(await PortalClient.ReadPageAsync(response)).QuerySelector("main")?.Text().Trim()}");
    }

    private static string NameOf(string form) => form.Split('/') switch
    {
        ["questions", var id, _] => $"reply-{id}",
        ["consultations", var id, _] => $"opinion-{id}",
        _ => form,
    };

    private static Dictionary<string, string?> Named(string name, Dictionary<string, string?>? fields) =>
        (fields ?? []).ToDictionary(field => $"{name}.{field.Key}", field => field.Value);

    private static IEnumerable<(string User, string Step)> WayTo(ProposalState state) => state switch
    {
        ProposalState.Draft => [],
        ProposalState.WardReview => [("oe", "submit")],
        ProposalState.Submitted => [.. WayTo(ProposalState.WardReview), ("chuo-kacho", "endorse")],
        ProposalState.Accepted => [.. WayTo(ProposalState.Submitted), ("honcho", "accept")],
        ProposalState.UnderReview => [.. WayTo(ProposalState.Accepted), ("honcho", "start-review")],
        ProposalState.Adopted => [.. WayTo(ProposalState.UnderReview), ("honcho-kacho", "adopt")],
        ProposalState.PartiallyAdopted => [.. WayTo(ProposalState.UnderReview), ("honcho-kacho", "adopt-in-part")],
        ProposalState.Deferred => [.. WayTo(ProposalState.UnderReview), ("honcho-kacho", "defer")],
        ProposalState.Declined => [.. WayTo(ProposalState.UnderReview), ("honcho-kacho", "decline")],
        ProposalState.InProgress => [.. WayTo(ProposalState.Adopted), ("honcho", "start")],
        ProposalState.Completed => [.. WayTo(ProposalState.InProgress), ("honcho", "complete")],
        ProposalState.Returned => [.. WayTo(ProposalState.WardReview), ("chuo-kacho", "return")],
        ProposalState.Withdrawn => [.. WayTo(ProposalState.WardReview), ("oe", "withdraw")],
    };
}
