using KumamotoWards.Core.Accounts.Staff;
using Xunit;

namespace KumamotoWards.Core.Tests.Accounts;

public sealed class KanaTests
{
    [Theory]
    [InlineData("やまぐち まり", "やまぐち まり")]
    [InlineData("ヤマグチ　マリ", "やまぐち まり")]
    [InlineData("ﾔﾏｸﾞﾁ  ﾏﾘ", "やまぐち まり")]
    [InlineData("ヴィーナス", "ゔぃーなす")]
    public void Readings_AreStoredInHiragana(string typed, string stored)
    {
        Assert.Equal(stored, Kana.ToHiragana(typed));
        Assert.True(Kana.IsHiragana(typed));
    }

    [Theory]
    [InlineData("山口")]
    [InlineData("yamaguchi")]
    [InlineData("やまぐち1")]
    public void OtherLetters_AreNoReading(string typed) => Assert.False(Kana.IsHiragana(typed));

    [Fact]
    public void Names_KeepTheirCharacters() => Assert.Equal("髙橋 﨑子", Kana.OneSpace("　髙橋　﨑子 "));
}
