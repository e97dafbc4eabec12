using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Tests.Proposals.Api;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Evidence;

public sealed class AddingEvidenceTests : IDisposable
{
    private const string Certificates = "Series[0].Place=office:hanazono-general-branch&Series[0].Item=certificate&From=2011&To=2013&Basis=common-items";

    private static readonly Dictionary<string, string?> Valid = new()
    {
        ["Series[0].Place"] = "office:hanazono-general-branch",
        ["Series[0].Item"] = "certificate",
        ["From"] = "2011",
        ["To"] = "2013",
        ["Basis"] = "common-items",
        ["Caption"] = "証明発行は増えた",
    };

    private readonly ProposalsPortal _portal = new();

    [Fact]
    public async Task New_BeginsAtTheOwnOffice_AndShowsHowItWillLook()
    {
        var page = await (await _portal.AsAsync("oe")).GetPageAsync($"/proposals/{await DraftAsync()}/evidence/new");

        Assert.Equal("office:oe-branch", ((IHtmlSelectElement)page.GetElementById("Series_0__Place")!).Value);
        Assert.Equal(["w720", "w340"], page.QuerySelectorAll(".evidence-frame svg").Select(drawing => drawing.ClassName));
        Assert.Contains("公表値", page.QuerySelector("#preview-title + .note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithAChoice_ProposesASentence_WithTheBasisBesideThePercentage()
    {
        var page = await (await _portal.AsAsync("oe")).GetPageAsync($"/proposals/{await DraftAsync()}/evidence/new?{Certificates}");

        Assert.Equal("花園総合出張所の証明発行は平成23〜25年度に +13.4 %（共通区分）", ((IHtmlInputElement)page.GetElementById("Caption")!).Value);
        Assert.Contains("花園総合出張所の証明発行：平成23〜25年度 +13.4 %（共通区分）", page.QuerySelector(".evidence-changes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["25,119", "25,425", "28,492"], page.QuerySelectorAll(".evidence-frame svg.w720 .mid .strong").Select(text => text.TextContent).Where(text => text.Contains(',', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Series[0].Place=&From=2011&To=2013", "窓口を 1つから 3つまで選んでください", "Series_0__Place")]
    [InlineData("Series[0].Place=&Series[1].Place=office:nowhere", "窓口と件数区分を一覧から選んでください", "Series_1__Place")]
    [InlineData("Series[0].Place=office:oe-branch&Series[0].Item=magic", "窓口と件数区分を一覧から選んでください", "Series_0__Place")]
    [InlineData("Series[0].Place=ninja", "窓口を一覧から選んでください", "Series_0__Place")]
    [InlineData("Series[0].Place=city&From=2013&To=2011", "おわりの年度は、はじめの年度と同じか、あとの年度にしてください", "To")]
    [InlineData("Series[0].Place=city&From=99999&To=2011", "はじめの年度を選んでください", "From")]
    [InlineData("Series[0].Place=city&Basis=magic", "比較の基準を選び直してください", "Basis")]
    [InlineData("Series[0].Place=city&From=soon", "「soon」は読み取れません。書き方を確かめてください。", "From")]
    public async Task New_ThatCannotBeShown_SaysWhatToDo_AtItsField(string query, string message, string field)
    {
        var page = await (await _portal.AsAsync("oe")).GetPageAsync($"/proposals/{await DraftAsync()}/evidence/new?{query}");

        var link = Assert.Single(page.QuerySelectorAll(".error-summary li a"));
        Assert.Equal((message, $"#{field}"), (link.TextContent, link.GetAttribute("href")));
        Assert.NotNull(page.GetElementById(field));
        Assert.Null(page.GetElementById("preview-title"));
    }

    [Fact]
    public async Task Add_KeepsTheFigures_AndThePageShowsThemWithDateAndBasis()
    {
        var id = await DraftAsync();
        var oe = await _portal.AsAsync("oe");

        using var added = await oe.PostFormAsync($"/proposals/{id}/evidence/new?{Certificates}", new Dictionary<string, string?> { ["Caption"] = "<script>alert(1)</script>は増えた" }, $"/proposals/{id}/evidence");

        Assert.Equal((HttpStatusCode.Redirect, $"/proposals/{id}/edit#evidence"), (added.StatusCode, added.Headers.Location?.OriginalString));
        var page = await oe.GetPageAsync($"/proposals/{id}/evidence");
        Assert.Equal("11月20日（金）に固定した値。公表値", page.QuerySelector("#evidence-title + .note")!.TextContent);
        Assert.StartsWith("<script>alert(1)</script>は増えた", page.QuerySelector(".evidence-caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("単位：件、平成23〜25年度、共通区分", page.QuerySelector(".evidence-frame .note")!.TextContent.Trim());
        Assert.Contains("固定したあと、値は変わっていません。", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/trends/yearly?from=2011&to=2013&office=hanazono-general-branch&item=certificate&basis=common-items", page.QuerySelector(".evidence-links a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task TheDossier_OpensWithTheFigureAndItsBasis()
    {
        var id = await DraftAsync();
        var oe = await _portal.AsAsync("oe");
        Assert.Equal("番号札を替える。", (await oe.GetPageAsync($"/proposals/{id}")).QuerySelector(".lead")!.TextContent);

        using var added = await oe.PostFormAsync($"/proposals/{id}/evidence/new?{Certificates}", new Dictionary<string, string?>(), $"/proposals/{id}/evidence");

        var lead = (await oe.GetPageAsync($"/proposals/{id}")).QuerySelector(".lead")!;
        Assert.Equal("番号札を替える。花園総合出張所の証明発行は、平成23年度から平成25年度までに +13.4 %（証明発行、共通区分）増えています。", lead.TextContent);
        Assert.Equal("+13.4 %", lead.QuerySelector("strong")!.TextContent);
    }

    [Fact]
    public async Task WhenTheFiguresMove_ThePageSaysFromWhatToWhat()
    {
        var id = await DraftAsync();
        var oe = await _portal.AsAsync("oe");
        using var added = await oe.PostFormAsync($"/proposals/{id}/evidence/new?{Certificates}", new Dictionary<string, string?>(), $"/proposals/{id}/evidence");
        await _portal.Portal.WithContextAsync(async db =>
        {
            var row = await db.YearlyCounts.SingleAsync(count => count.FiscalYear == 2013
                && db.Offices.Any(each => each.Id == count.OfficeId && each.Slug == "hanazono-general-branch") && db.CountItems.Any(each => each.Id == count.CountItemId && each.Slug == "certificate"));
            db.Entry(row).Property(count => count.Value).CurrentValue -= 92;
            (await db.DataVersions.SingleAsync()).Counts = Guid.NewGuid();
            return await db.SaveChangesAsync();
        });

        var page = await oe.GetPageAsync($"/proposals/{id}/evidence");

        Assert.Contains("花園総合出張所の証明発行の平成25年度は、固定したとき 28,492件、いまは 28,400件です（−92件）。", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("28,492", page.QuerySelectorAll(".evidence-frame svg.w720 .mid .strong").Select(text => text.TextContent).Last(text => text.Contains(',', StringComparison.Ordinal)));
        Assert.Equal("28,400", page.QuerySelector(".evidence-more strong")!.TextContent);
    }

    [Fact]
    public async Task Add_WithoutASentence_KeepsTheChoiceAndThePreview()
    {
        var id = await DraftAsync();

        using var answer = await (await _portal.AsAsync("oe")).PostFormAsync($"/proposals/{id}/evidence/new?{Certificates}", new Dictionary<string, string?> { ["Caption"] = "" }, $"/proposals/{id}/evidence");

        var page = await PortalClient.ReadPageAsync(answer);
        Assert.Equal("図の説明を入力してください", Assert.Single(page.QuerySelectorAll(".error-summary li a")).TextContent);
        Assert.NotNull(page.GetElementById("preview-title"));
        Assert.Equal("certificate", ((IHtmlSelectElement)page.GetElementById("Series_0__Item")!).Value);
        Assert.Empty(await EvidenceAsync());
    }

    [Fact]
    public async Task OthersDrafts_AreNotThere_AndNothingIsAddedToThem()
    {
        var id = await DraftAsync();
        foreach (var user in new[] { "hanazono", "chuo-kumin", "honcho" })
        {
            var client = await _portal.AsAsync(user);
            using var page = await client.GetAsync($"/proposals/{id}/evidence");
            using var form = await client.GetAsync($"/proposals/{id}/evidence/new");
            using var forged = await ForgeAsync(user, $"/proposals/{id}/evidence", Valid);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, form.StatusCode, forged.StatusCode));
        }
        // The endorser of the ward reads the draft and writes nothing in it.
        using var endorser = await ForgeAsync("chuo-kacho", $"/proposals/{id}/evidence", Valid);
        Assert.Equal(HttpStatusCode.Forbidden, endorser.StatusCode);
        Assert.Empty(await EvidenceAsync());
    }

    [Fact]
    public async Task OnItsWay_ItTakesNoMore_AndLosesNone()
    {
        var id = await _portal.UnderReviewAsync();

        foreach (var user in new[] { "oe", "honcho" })
        {
            using var form = await (await _portal.AsAsync(user)).GetAsync($"/proposals/{id}/evidence/new");
            using var forged = await ForgeAsync(user, $"/proposals/{id}/evidence", Valid);
            Assert.Equal($"/proposals/{id}/evidence", form.Headers.Location?.OriginalString);
            Assert.Equal($"/proposals/{id}/evidence", forged.Headers.Location?.OriginalString);
        }
        var page = await (await _portal.AsAsync("oe")).GetPageAsync($"/proposals/{id}/evidence");
        Assert.Contains("この提案はいま「検討中」のため", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await EvidenceAsync());
    }

    [Fact]
    public async Task Remove_TakesTheOwnAway_AndNoneOfAnotherProposal()
    {
        var (mine, other) = (await DraftAsync(), await DraftAsync());
        using var added = await ForgeAsync("oe", $"/proposals/{other}/evidence", Valid);
        var evidence = Assert.Single(await EvidenceAsync());

        using var wrong = await ForgeAsync("oe", $"/proposals/{mine}/evidence/{evidence.Id}/remove", []);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Single(await EvidenceAsync());

        using var removed = await (await _portal.AsAsync("oe")).PostFormAsync($"/proposals/{other}/evidence", new Dictionary<string, string?>(), $"/proposals/{other}/evidence/{evidence.Id}/remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Empty(await EvidenceAsync());
    }

    public void Dispose() => _portal.Dispose();

    private async Task<int> DraftAsync() => (await _portal.DraftAsync()).GetProperty("id").GetInt32();

    private Task<List<ProposalEvidence>> EvidenceAsync() => _portal.Portal.WithContextAsync(db => db.ProposalEvidence.AsNoTracking().ToListAsync());

    /// <summary>A post that no form of the person's pages offers.</summary>
    private async Task<HttpResponseMessage> ForgeAsync(string user, string address, Dictionary<string, string?> fields)
    {
        var client = await _portal.AsAsync(user);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value ?? ""))) };
        request.Headers.Add("X-CSRF-TOKEN", await client.TokenAsync());
        return await client.Http.SendAsync(request);
    }
}
