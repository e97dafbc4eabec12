using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Proposals.Api;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Evidence;

/// <summary>この推移を提案の根拠にする: from the yearly trend into a draft.</summary>
public sealed class TakingATrendTests : IDisposable
{
    private const string Address = "/proposals/evidence/new";
    private const string View = "?from=2011&to=2013&office=hanazono-general-branch&item=certificate&basis=common-items";

    private readonly ProposalsPortal _portal = new();

    [Fact]
    public async Task TheTrend_LeadsThere_WithTheViewAsItIs_AndOnlyWhoWritesProposals()
    {
        var link = (await (await _portal.AsAsync("oe")).GetPageAsync($"/trends/yearly{View}")).QuerySelector($".page-actions a[href^='{Address}']")!;

        Assert.Equal(("この推移を提案の根拠にする", $"{Address}{View}"), (link.TextContent.Trim(), link.GetAttribute("href")));
        Assert.Null((await (await _portal.AsAsync("honcho")).GetPageAsync($"/trends/yearly{View}")).QuerySelector($"a[href^='{Address}']"));
    }

    [Fact]
    public async Task ItOffersTheOpenProposalsOfTheUnit_AndANewOne_BesideTheFigure()
    {
        var mine = await DraftAsync();
        await DraftAsync("hanazono");

        var page = await PageAsync();

        Assert.Equal([$"{mine}", NewOf(page)], Targets(page).Select(radio => radio.Value));
        Assert.Equal("花園総合出張所の証明発行は平成23〜25年度に +13.4 %（共通区分）", ((IHtmlInputElement)page.GetElementById("Caption")!).Value);
        Assert.NotEmpty(page.QuerySelectorAll(".evidence-frame svg"));
    }

    [Fact]
    public async Task IntoADraft_ItIsKeptWithBasisAndYears()
    {
        var id = await DraftAsync();

        using var added = await TakeAsync($"{id}");

        Assert.Equal((HttpStatusCode.Redirect, $"/proposals/{id}/edit#evidence"), (added.StatusCode, added.Headers.Location?.OriginalString));
        var evidence = Assert.Single(await EvidenceAsync());
        Assert.Equal((id, EvidencePurpose.Reason, 2011, 2013, "common-items"), (evidence.ProposalId, evidence.Purpose, evidence.From, evidence.To, evidence.Basis));
        Assert.Equal([28_492L], EvidenceSnapshot.Parse(evidence.Snapshot).Series.Select(series => series.Years[^1].Value));
    }

    [Fact]
    public async Task IntoANewOne_ADraftBegins_AndASecondClickBeginsNoOther()
    {
        var page = await PageAsync();
        var oe = await _portal.AsAsync("oe");
        var fields = new Dictionary<string, string?> { ["Target"] = NewOf(page) };
        using var first = await oe.SubmitAsync(PortalClient.FormIn(page, Address), fields);
        using var second = await oe.SubmitAsync(PortalClient.FormIn(page, Address), fields);

        var evidence = Assert.Single(await EvidenceAsync());
        Assert.Equal(first.Headers.Location?.OriginalString, second.Headers.Location?.OriginalString);
        Assert.Equal($"/proposals/{evidence.ProposalId}/edit#evidence", first.Headers.Location?.OriginalString);
        Assert.Equal([ProposalState.Draft], await _portal.Portal.WithContextAsync(db => db.Proposals.Select(each => each.State).ToListAsync()));
        Assert.Contains("花園総合出張所の証明発行", (await oe.GetPageAsync($"/proposals/{evidence.ProposalId}/edit")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAChoice_OrASentence_NothingIsAdded_AndTheFieldSaysWhy()
    {
        await DraftAsync();

        using var refused = await TakeAsync(null, caption: "");

        var page = await PortalClient.ReadPageAsync(refused);
        Assert.Equal(["どの提案に付けるかを選んでください", "図の説明を入力してください"], page.QuerySelectorAll(".error-list a").Select(link => link.TextContent).Order(StringComparer.Ordinal));
        Assert.All(page.QuerySelectorAll(".error-list a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Empty(await EvidenceAsync());
    }

    [Fact]
    public async Task IntoWhatIsNotOpenToThePen_NothingIsAdded()
    {
        var (others, onItsWay) = (await DraftAsync("hanazono"), await _portal.UnderReviewAsync());

        using var strange = await TakeAsync($"{others}");
        using var late = await TakeAsync($"{onItsWay}");
        using var unit = await TakeAsync("new-999");

        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        Assert.Contains("この提案はいま「検討中」のため", (await PortalClient.ReadPageAsync(late)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await PortalClient.ReadPageAsync(unit)).QuerySelector(".error-summary"));
        Assert.Empty(await EvidenceAsync());
        Assert.Equal(2, await _portal.Portal.WithContextAsync(db => db.Proposals.CountAsync()));
    }

    [Theory]
    [InlineData("?office=nowhere")]
    [InlineData("?office=oe-branch&item=magic")]
    [InlineData("?kind=branch")]
    [InlineData("?from=soon")]
    [InlineData("?from=2013&to=2011")]
    [InlineData("?basis=magic")]
    public async Task AViewThatNoEvidenceShows_SaysSo_AndLeadsBack(string view)
    {
        var page = await (await _portal.AsAsync("oe")).GetPageAsync(Address + view);

        Assert.NotNull(page.QuerySelector(".error-summary"));
        Assert.Equal($"/trends/yearly{view}", page.QuerySelector(".empty-state a, .empty a")!.GetAttribute("href"));
        Assert.Null(page.GetElementById("Caption"));
    }

    public void Dispose() => _portal.Dispose();

    private async Task<int> DraftAsync(string user = "oe") => (await _portal.DraftAsync(user)).GetProperty("id").GetInt32();

    private async Task<IHtmlDocument> PageAsync() => await (await _portal.AsAsync("oe")).GetPageAsync(Address + View);

    private async Task<HttpResponseMessage> TakeAsync(string? target, string? caption = "証明発行は増えた") =>
        await (await _portal.AsAsync("oe")).PostFormAsync(Address + View, new Dictionary<string, string?> { ["Target"] = target, ["Caption"] = caption }, Address);

    private static IEnumerable<IHtmlInputElement> Targets(IHtmlDocument page) => page.QuerySelectorAll("[name=Target]").OfType<IHtmlInputElement>();

    private static string NewOf(IHtmlDocument page) => Targets(page).Single(radio => radio.Value.StartsWith("new-", StringComparison.Ordinal)).Value;

    private Task<List<ProposalEvidence>> EvidenceAsync() => _portal.Portal.WithContextAsync(db => db.ProposalEvidence.AsNoTracking().ToListAsync());
}
