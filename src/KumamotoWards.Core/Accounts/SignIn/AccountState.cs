namespace KumamotoWards.Core.Accounts.SignIn;

/// <summary>An account as the cookie of each request is checked against.</summary>
/// <param name="Person">Who it is on the business date.</param>
/// <param name="SecurityStamp">Renewed with the password: a cookie with another one is signed out.</param>
public sealed record AccountState(StaffSnapshot Person, string? SecurityStamp, bool IsDisabled, bool MustChangePassword);
