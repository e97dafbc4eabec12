using System.Text.Encodings.Web;
using System.Text.Unicode;
using KumamotoWards.Web.Infrastructure.Display;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.Display;

public sealed class BreakingNamesTests
{
    [Theory]
    [InlineData("農業施設の整備・管理", "農業施設の<wbr>整備・<wbr>管理")]
    [InlineData("見本センター市民サービスコーナー", "見本センター<wbr>市民サービスコーナー")]
    [InlineData("各種証明書発行", "各種証明書発行")]
    [InlineData("a<b", "a&lt;b")]
    public void AName_BreaksOnlyWherePeopleWouldBreakIt(string name, string markup)
    {
        using var writer = new StringWriter();
        LineBreaks.In(name).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        Assert.Equal(markup, writer.ToString());
    }
}
