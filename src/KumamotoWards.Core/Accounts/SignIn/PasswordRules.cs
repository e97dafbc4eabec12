using Microsoft.AspNetCore.Identity;

namespace KumamotoWards.Core.Accounts.SignIn;

/// <summary>
/// Length instead of composition: 12 characters at least, of 5 different ones, and not the login name or staff number.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int MinLength = 12;
    public const int MinDifferentCharacters = 5;

    // A shorter name than this turns up in good passwords by chance.
    private const int GuessableNameLength = 4;

    public const int MaxFailures = 5;
    public static readonly TimeSpan LockoutSpan = TimeSpan.FromMinutes(15);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Contains(password, user.UserName) || Contains(password, user.StaffMember?.StaffNumber)
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordContainsName", Description = "パスワードにユーザー名や職員番号を含めないでください。" })
            : IdentityResult.Success);

    public static void Apply(IdentityOptions options)
    {
        options.Password.RequiredLength = MinLength;
        options.Password.RequiredUniqueChars = MinDifferentCharacters;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = MaxFailures;
        options.Lockout.DefaultLockoutTimeSpan = LockoutSpan;
        options.Lockout.AllowedForNewUsers = true;
    }

    private static bool Contains(string? password, string? name) =>
        password is not null && name?.Length >= GuessableNameLength && password.Contains(name, StringComparison.OrdinalIgnoreCase);
}
