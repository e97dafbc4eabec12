using KumamotoWards.Core.Organization;
using Xunit;

namespace KumamotoWards.Core.Tests.Organization;

public sealed class MunicipalCodesTests
{
    [Theory]
    [InlineData("43100", "431001")]
    [InlineData("43101", "431010")]
    [InlineData("43102", "431028")]
    [InlineData("43103", "431036")]
    [InlineData("43104", "431044")]
    [InlineData("43105", "431052")]
    [InlineData("01100", "011002")]
    public void ACode_EndsInItsCheckDigit(string code, string whole) => Assert.Equal(whole, MunicipalCodes.WithCheckDigit(code));

    [Theory]
    [InlineData("")]
    [InlineData("4310a")]
    [InlineData("431010")]
    public void AnythingElse_IsRefused(string code) => Assert.Throws<ArgumentException>(() => MunicipalCodes.WithCheckDigit(code));
}
