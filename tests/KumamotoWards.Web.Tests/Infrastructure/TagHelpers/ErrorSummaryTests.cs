using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

[Collection(PartsPage.Collection)]
public sealed class ErrorSummaryTests(PartsPage parts)
{
    [Fact]
    public async Task NoErrors_NoSummary() => Assert.Null((await parts.GetAsync()).QuerySelector(".error-summary"));

    [Fact]
    public async Task Summary_CountsThePlacesAboveTheTitle()
    {
        var page = await parts.PostAsync(("Cost", "百"));
        Assert.Equal("入力を確認してください（3か所）", page.QuerySelector(".error-summary:has(+ .page-head) .notice-title")!.TextContent);
        Assert.StartsWith("エラー：", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_FollowTheOrderOfTheForm_AndSayWhatTheFieldSays()
    {
        var page = await parts.PostAsync(("Cost", "百"));
        var links = page.QuerySelectorAll(".error-list a").ToList();
        Assert.Equal(["#Subject", "#Problem", "#Cost"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Equal(
            page.QuerySelector(link.GetAttribute("href") + "-error")!.TextContent, link.TextContent));
    }

    [Fact]
    public async Task OnePlaceLeft_IsCountedAsOne()
    {
        var page = await parts.PostAsync(("Subject", "題"), ("Problem", "困りごと"), ("Cost", "百"));
        Assert.Contains("（1か所）", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
