using KumamotoWards.Web.Infrastructure.Shell;
using KumamotoWards.Web.Infrastructure.TagHelpers;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

public sealed class NoticeTests
{
    [Theory]
    [InlineData(NoticeKind.Success, "success", "status")]
    [InlineData(NoticeKind.Error, "error", "alert")]
    [InlineData(NoticeKind.Information, "information", null)]
    [InlineData(NoticeKind.Attention, "attention", null)]
    [InlineData(NoticeKind.Neutral, "neutral", null)]
    public async Task Notice_LooksAndIsAnnouncedByKind(NoticeKind kind, string look, string? role)
    {
        var body = await RenderedTag.BodyAsync(new NoticeTagHelper { Kind = kind, Title = "題" }, "本文");
        var notice = body.QuerySelector($".notice.{look}")!;
        Assert.Equal(role, notice.GetAttribute("role"));
        Assert.Equal("題", notice.QuerySelector(".notice-title")!.TextContent);
        Assert.Equal("本文", notice.QuerySelector(".notice-text")!.TextContent);
    }

    [Fact]
    public async Task Notice_TitleOfAPerson_IsEncoded()
    {
        var body = await RenderedTag.BodyAsync(new NoticeTagHelper { Title = "<b>題</b>" });
        Assert.Null(body.QuerySelector("b"));
        Assert.Null(body.QuerySelector(".notice-text"));
    }
}
