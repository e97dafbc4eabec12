using KumamotoWards.Core.Calendar;
using Microsoft.AspNetCore.Identity;

namespace KumamotoWards.Core.Accounts.SignIn;

public enum PasswordCheckOutcome
{
    Accepted,

    /// <summary>No such user, or a wrong password: the page must not tell which.</summary>
    Refused,

    LockedOut,

    /// <summary>The password is right, the account is closed.</summary>
    Disabled,
}

/// <param name="Account">Set when accepted.</param>
/// <param name="LockedUntil">Set when locked out; UTC.</param>
public sealed record PasswordCheckResult(PasswordCheckOutcome Outcome, Account? Account = null, DateTime? LockedUntil = null)
{
    /// <summary>Minutes until the lockout ends, rounded up.</summary>
    public int MinutesLocked(DateTime utcNow) => (int)Math.Ceiling(((LockedUntil ?? utcNow) - utcNow).TotalMinutes);
}

/// <summary>Checks a user name and password and counts failures towards the lockout.</summary>
public sealed class PasswordCheck(UserManager<Account> users, BusinessClock clock)
{
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<PasswordCheckResult> TryAsync(string userName, string password)
    {
        var account = await users.FindByNameAsync(userName);
        if (account is null)
        {
            // As slow as for a user who exists, so that the time does not tell.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return new PasswordCheckResult(PasswordCheckOutcome.Refused);
        }
        if (IsLocked(account)) return LockedOut(account);
        return await users.CheckPasswordAsync(account, password) ? await AcceptAsync(account) : await RefuseAsync(account);
    }

    private async Task<PasswordCheckResult> AcceptAsync(Account account)
    {
        if (account.IsDisabled) return new PasswordCheckResult(PasswordCheckOutcome.Disabled);
        await users.ResetAccessFailedCountAsync(account);
        return new PasswordCheckResult(PasswordCheckOutcome.Accepted, account);
    }

    private async Task<PasswordCheckResult> RefuseAsync(Account account)
    {
        account.AccessFailedCount++;
        if (account.AccessFailedCount >= users.Options.Lockout.MaxFailedAccessAttempts)
        {
            account.LockoutEnd = clock.UtcNow + users.Options.Lockout.DefaultLockoutTimeSpan;
            account.AccessFailedCount = 0;
        }
        await users.UpdateAsync(account);
        return IsLocked(account) ? LockedOut(account) : new PasswordCheckResult(PasswordCheckOutcome.Refused);
    }

    // Identity reads the machine's clock here; the portal has one clock only.
    private bool IsLocked(Account account) => account.LockoutEnd?.UtcDateTime > clock.UtcNow;

    private static PasswordCheckResult LockedOut(Account account) =>
        new(PasswordCheckOutcome.LockedOut, LockedUntil: account.LockoutEnd!.Value.UtcDateTime);
}
