using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>Writes of accounts. A broken rule throws <see cref="RuleViolationException"/>.</summary>
public sealed class AccountService(WardsDbContext db, UserManager<Account> users, Administrators administrators, Actor actor)
{
    /// <returns>The temporary password, told only now.</returns>
    public async Task<string> OpenAsync(StaffMember person, string userName)
    {
        var password = TemporaryPassword.Create();
        var account = new Account { UserName = userName, StaffMember = person, MustChangePassword = true };
        Require(await users.CreateAsync(account, password), nameof(Account.UserName));
        return password;
    }

    /// <inheritdoc cref="OpenAsync(StaffMember, string)"/>
    public async Task<string> OpenAsync(string staffNumber, string userName, CancellationToken cancellationToken = default)
    {
        var person = await db.StaffMembers.SingleAsync(each => each.StaffNumber == staffNumber, cancellationToken);
        if (await db.Users.AnyAsync(account => account.StaffMemberId == person.Id, cancellationToken))
            throw new RuleViolationException("", "この職員にはアカウントがあります。");
        return await OpenAsync(person, userName);
    }

    /// <returns>The temporary password, told only now. Whoever is signed in with the old one is signed out.</returns>
    public async Task<string> ResetPasswordAsync(string staffNumber, CancellationToken cancellationToken = default)
    {
        var account = await FindAsync(staffNumber, cancellationToken);
        var password = TemporaryPassword.Create();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = true;
        Unlock(account);
        Require(await users.UpdateSecurityStampAsync(account));
        return password;
    }

    public async Task UnlockAsync(string staffNumber, CancellationToken cancellationToken = default)
    {
        var account = await FindAsync(staffNumber, cancellationToken);
        Unlock(account);
        Require(await users.UpdateAsync(account));
    }

    public async Task DisableAsync(string staffNumber, CancellationToken cancellationToken = default)
    {
        var account = await FindAsync(staffNumber, cancellationToken);
        if (account.StaffMemberId == actor.StaffMemberId)
            throw new RuleViolationException("", "自分のアカウントは停止できません。ほかのシステム管理者に依頼してください。");
        await administrators.RequireAnotherAsync(account.StaffMember, cancellationToken);
        account.IsDisabled = true;
        // A new stamp, so that the cookies of today do not come back to life with the account.
        Require(await users.UpdateSecurityStampAsync(account));
    }

    public async Task EnableAsync(string staffNumber, CancellationToken cancellationToken = default)
    {
        var account = await FindAsync(staffNumber, cancellationToken);
        account.IsDisabled = false;
        Require(await users.UpdateAsync(account));
    }

    private async Task<Account> FindAsync(string staffNumber, CancellationToken cancellationToken) =>
        await db.Users
            .Include(account => account.StaffMember).ThenInclude(person => person.Assignments).ThenInclude(each => each.Unit)
            .SingleOrDefaultAsync(account => account.StaffMember.StaffNumber == staffNumber, cancellationToken)
        ?? throw new RuleViolationException("", "この職員にはアカウントがありません。");

    private static void Unlock(Account account)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
    }

    private static void Require(IdentityResult result, string field = "")
    {
        if (!result.Succeeded) throw new RuleViolationException(field, result.Errors.First().Description);
    }
}
