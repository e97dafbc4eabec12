using KumamotoWards.Web.Infrastructure.TagHelpers;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

public sealed class IconTests
{
    [Fact]
    public async Task Icon_IsHiddenFromReaders()
    {
        var body = await RenderedTag.BodyAsync(new IconTagHelper { Name = "check" });
        Assert.Equal("true", body.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Icon_UnknownName_FailsAndNamesTheKnown()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => RenderedTag.BodyAsync(new IconTagHelper { Name = "chek" }));
        Assert.Contains("check", error.Message, StringComparison.Ordinal);
    }
}
