using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

public sealed class CreatingTheFirstAdministratorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task WhoWasCreated_CanSignInAndAdminister()
    {
        Assert.Empty(await CreateAsync("first", "A0001", "a long enough password"));
        using var client = await portal.SignInAsync("first", "a long enough password");
        Assert.NotNull(await client.GetPageAsync("/admin/staff"));
    }

    [Theory]
    [InlineData("second", "A0002", "too short", "パスワードは 12文字以上にしてください。")]
    [InlineData("second", "A0002", "aaaaaaaaaaaaaaaa", "同じ文字の繰り返しを避けて、5種類以上の文字を使ってください。")]
    [InlineData("second", "A0002", "my-second-password", "パスワードにユーザー名や職員番号を含めないでください。")]
    [InlineData("admin", "A0002", "a long enough password", "ユーザー名「admin」は使われています。別の名前にしてください。")]
    [InlineData("second", "D0001", "a long enough password", "職員番号 D0001 は登録されています。")]
    public async Task WhatBreaksARule_IsRefusedInWords(string userName, string staffNumber, string password, string refusal) =>
        Assert.Equal([refusal], await CreateAsync(userName, staffNumber, password));

    private Task<IReadOnlyList<string>> CreateAsync(string userName, string staffNumber, string password) => portal.InScopeAsync(services =>
        services.GetRequiredService<FirstAdministrator>().CreateAsync(userName, staffNumber, "最初の 管理者", password));
}
