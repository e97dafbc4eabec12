using KumamotoWards.Core.Accounts.Staff;
using Xunit;

namespace KumamotoWards.Core.Tests.Accounts;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("yamaguchi@city.example.lg.jp")]
    [InlineData("a.b+c_d@example")]
    [InlineData(" ｙａｍａ＠example.lg.jp ")]
    public void AnAddressOfAHost_IsOne(string typed) => Assert.True(MailAddresses.IsValid(typed));

    [Theory]
    [InlineData("")]
    [InlineData("yamaguchi")]
    [InlineData("@example.lg.jp")]
    [InlineData("yama guchi@example.lg.jp")]
    [InlineData("yama..guchi@example.lg.jp")]
    [InlineData("山口@example.lg.jp")]
    [InlineData("yama@example..jp")]
    [InlineData("yama@-example.jp")]
    [InlineData("yama@example.jp\r\nBcc: all@example.jp")]
    [InlineData("山口 <yama@example.jp>")]
    [InlineData("a@b@example.jp")]
    public void AnythingElse_IsNone(string typed) => Assert.False(MailAddresses.IsValid(typed));

    [Theory]
    [InlineData("　ｙａｍａ＠ｅｘａｍｐｌｅ．ｌｇ．ｊｐ", "yama@example.lg.jp")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void ItIsStored_InHalfWidth(string? typed, string? stored) => Assert.Equal(stored, MailAddresses.Stored(typed));
}
