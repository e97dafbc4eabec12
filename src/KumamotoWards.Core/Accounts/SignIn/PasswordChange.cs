using Microsoft.AspNetCore.Identity;

namespace KumamotoWards.Core.Accounts.SignIn;

/// <param name="Account">Set when changed; its security stamp is new.</param>
/// <param name="Refusal">Set when not: why, in Japanese.</param>
/// <param name="IsCurrentWrong">The refusal is about the current password, not the new one.</param>
public sealed record PasswordChangeResult(Account? Account, string? Refusal = null, bool IsCurrentWrong = false);

/// <summary>Changes one's own password. A wrong current one counts towards the lockout, as at sign-in.</summary>
public sealed class PasswordChange(PasswordCheck check, UserManager<Account> users)
{
    public async Task<PasswordChangeResult> ChangeAsync(string userName, string currentPassword, string newPassword)
    {
        var checkedPassword = await check.TryAsync(userName, currentPassword);
        if (checkedPassword.Account is not { } account)
            return new PasswordChangeResult(null, RefusalOf(checkedPassword), IsCurrentWrong: true);
        account.MustChangePassword = false;
        var result = await users.ChangePasswordAsync(account, currentPassword, newPassword);
        return result.Succeeded ? new PasswordChangeResult(account) : new PasswordChangeResult(null, result.Errors.First().Description);
    }

    private static string RefusalOf(PasswordCheckResult result) => result.Outcome == PasswordCheckOutcome.LockedOut
        ? $"続けて間違えたため、{PasswordRules.LockoutSpan.TotalMinutes}分間変えられません。"
        : "今のパスワードが違います。";
}
