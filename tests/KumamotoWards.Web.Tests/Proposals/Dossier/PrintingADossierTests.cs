using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Dossier;

public sealed class PrintingADossierTests : IDisposable
{
    private const string Certificates = "Series[0].Place=office:hanazono-general-branch&Series[0].Item=certificate&From=2011&To=2013&Basis=common-items";
    private const string ManyYears = "Series[0].Place=office:oe-branch&Series[1].Place=ward:chuo&From=2011&To=2026&Basis=all-items";

    private readonly DossierPortal _dossier = new();

    [Fact]
    public async Task Evidence_IsPrintedWithSentence_Basis_Date_Figures_AndItsDrawing()
    {
        var id = await _dossier.DraftAsync();
        await AddEvidenceAsync(id, Certificates);

        var evidence = (await PrintAsync("oe", id)).QuerySelector(".printed-evidence")!;

        Assert.Equal("花園総合出張所の証明発行は平成23〜25年度に +13.4 %（共通区分）", evidence.QuerySelector(".evidence-caption")!.TextContent);
        Assert.Equal("単位：件、平成23〜25年度、共通区分　令和8年11月20日に固定した値（公表値）", evidence.QuerySelector(".printed-basis")!.TextContent);
        Assert.Equal(
            ["平成23年度（2011） 25,119", "平成24年度（2012） 25,425", "平成25年度（2013） 28,492", "増減率（共通区分） +13.4 %H23→25"],
            evidence.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.NotEmpty(evidence.QuerySelectorAll("svg"));
        Assert.Empty(evidence.QuerySelectorAll("details, .no-print"));
    }

    [Fact]
    public async Task OverManyYears_EachHasItsRow_AndAGapIsNoZero()
    {
        var id = await _dossier.DraftAsync();
        await AddEvidenceAsync(id, ManyYears);

        var evidence = (await PrintAsync("oe", id)).QuerySelector(".printed-evidence")!;

        // Upright paper takes the second drawing of a long span, not the widest.
        Assert.Contains("paper-w720", evidence.ClassName, StringComparison.Ordinal);
        Assert.Equal(16 + 1, evidence.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["平成26年度（2014）", "未入力", "未入力"], evidence.QuerySelectorAll("tbody tr")[3].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Attachments_AreListed_WithSize_Unit_AndDate()
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        Assert.Equal("なし", Section(await PrintAsync("honcho", id), "添付").QuerySelector("p")!.TextContent);
        var oe = await _dossier.AsAsync("oe");

        using var added = await oe.SendFileAsync($"/proposals/{id}", "配置図.pdf", SomeFiles.Pdf, action: $"/proposals/{id}/attachments");

        var row = Assert.Single(Section(await PrintAsync("honcho", id), "添付").QuerySelectorAll("tbody tr"));
        Assert.Equal(["配置図.pdf", "1 KB", "大江出張所", "令和8年11月20日"], row.Children.Select(cell => cell.TextContent));
    }

    public void Dispose() => _dossier.Dispose();

    private async Task AddEvidenceAsync(int id, string query) =>
        await DossierPortal.DoneAsync((await _dossier.AsAsync("oe")).PostFormAsync($"/proposals/{id}/evidence/new?{query}", new Dictionary<string, string?>(), $"/proposals/{id}/evidence"));

    private async Task<IHtmlDocument> PrintAsync(string user, int id) => await (await _dossier.AsAsync(user)).GetPageAsync($"/proposals/{id}/print");

    private static IElement Section(IHtmlDocument page, string heading) =>
        page.QuerySelectorAll(".draft-sheet section").Single(section => section.QuerySelector("h3")!.TextContent.EndsWith(heading, StringComparison.Ordinal));
}
