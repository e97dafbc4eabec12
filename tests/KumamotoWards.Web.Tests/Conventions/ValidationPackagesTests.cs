using FluentValidation;
using FluentValidation.AspNetCore;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Conventions;

/// <summary>FluentValidation.AspNetCore is of version 11 and is used with 12: this shows that the pair works together.</summary>
public sealed class ValidationPackagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void TheVersions_AreTheTriedPair()
    {
        Assert.Equal(12, typeof(IValidator).Assembly.GetName().Version!.Major);
        Assert.Equal(11, typeof(FluentValidationAutoValidationConfiguration).Assembly.GetName().Version!.Major);
    }

    [Fact]
    public async Task APostedForm_IsCheckedByItsValidator_AndByNothingElse()
    {
        using var client = portal.NewClient();
        using var response = await client.SubmitSignInAsync("", "");
        var page = await PortalClient.ReadPageAsync(response);
        Assert.Equal(
            ["ユーザー名を入力してください。", "パスワードを入力してください。"],
            page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent));
    }
}
