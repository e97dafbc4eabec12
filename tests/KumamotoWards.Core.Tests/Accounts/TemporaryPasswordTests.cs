using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Accounts.Staff;
using Xunit;

namespace KumamotoWards.Core.Tests.Accounts;

public sealed class TemporaryPasswordTests
{
    [Fact]
    public void EachOne_IsDifferentAndLongEnough()
    {
        var passwords = Enumerable.Range(0, 100).Select(_ => TemporaryPassword.Create()).ToList();
        Assert.Equal(100, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.True(password.Length >= PasswordRules.MinLength));
        Assert.All(passwords, password => Assert.DoesNotContain(password, letter => "0O1lI".Contains(letter, StringComparison.Ordinal)));
    }
}
