using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Dossier;

public sealed class CopyingFromADossierTests : IDisposable
{
    private readonly DossierPortal _dossier = new();

    [Fact]
    public async Task WhatWasDeclined_IsCopiedFromItsPage_ByWhoProposedIt_AndByNobodyElse()
    {
        var id = await _dossier.InStateAsync(ProposalState.Declined);
        foreach (var user in new[] { "chuo-kacho", "honcho", "hanazono" }) Assert.Null((await _dossier.PageAsync(user, id)).QuerySelector(".copy-form"));

        using var copied = await (await _dossier.AsAsync("oe")).PostFormAsync($"/proposals/{id}", new Dictionary<string, string?>(), $"/proposals/{id}/copy");

        var copy = await (await _dossier.AsAsync("oe")).GetPageAsync(copied.Headers.Location!.OriginalString);
        Assert.Equal("待合の番号札を更新する", ((IHtmlInputElement)copy.GetElementById("Title")!).Value);
    }

    [Theory]
    [InlineData(ProposalState.UnderReview)]
    [InlineData(ProposalState.Adopted)]
    public async Task WhatIsOnItsWay_OrAdopted_IsNotCopied(ProposalState state) =>
        Assert.Null((await _dossier.PageAsync("oe", await _dossier.InStateAsync(state))).QuerySelector(".copy-form"));

    [Fact]
    public async Task FilesThatAreTooLarge_AreToldBeforeTheyAreSent()
    {
        var page = await _dossier.PageAsync("oe", await _dossier.InStateAsync(ProposalState.UnderReview));

        Assert.NotNull(page.QuerySelector("#attachments form[data-files] input[type=file][data-limit]"));
        Assert.Contains(page.QuerySelectorAll("script[type=module]"), script => script.GetAttribute("src")!.StartsWith("/js/file-limits.", StringComparison.Ordinal));
    }

    public void Dispose() => _dossier.Dispose();
}
