using KumamotoWards.Core.Accounts.SignIn;

namespace KumamotoWards.Core.Accounts;

/// <summary>Who is signed in, in this request. Set once, when the cookie has been checked.</summary>
public sealed class CurrentStaff
{
    private AccountState? _account;

    public bool IsSignedIn => _account is not null;

    /// <summary>Null on the pages that need no sign-in.</summary>
    public StaffSnapshot? PersonOrNull => _account?.Person;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public StaffSnapshot Person => _account?.Person ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool MustChangePassword => _account?.MustChangePassword == true;

    public void Set(AccountState account) => _account = account;
}
