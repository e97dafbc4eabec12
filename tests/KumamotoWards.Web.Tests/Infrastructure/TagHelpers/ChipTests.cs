using KumamotoWards.Web.Infrastructure.TagHelpers;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

public sealed class ChipTests
{
    [Theory]
    [InlineData("editing", "入力中")]
    [InlineData("submitted", "提出済")]
    [InlineData("approved", "承認済")]
    [InlineData("locked", "締め済")]
    [InlineData("returned", "差戻し")]
    public async Task Chip_SpeaksByIconAndWord(string state, string word)
    {
        var body = await RenderedTag.BodyAsync(new ChipTagHelper { State = state });
        Assert.Equal(word, body.TextContent);
        Assert.NotNull(body.QuerySelector(".chip > svg"));
    }

    [Fact]
    public async Task Chip_Content_ReplacesTheWord()
    {
        var body = await RenderedTag.BodyAsync(new ChipTagHelper { State = "late" }, "回答が遅れ");
        Assert.Equal("回答が遅れ", body.QuerySelector(".chip.late")!.TextContent);
    }

    [Fact]
    public async Task Chip_UnknownState_Fails() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RenderedTag.BodyAsync(new ChipTagHelper { State = "lokced" }));
}
