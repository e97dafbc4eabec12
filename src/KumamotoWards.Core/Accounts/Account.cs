using KumamotoWards.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace KumamotoWards.Core.Accounts;

/// <summary>How a staff member signs in. Separate from the person, so that single sign-on can come beside it.</summary>
[VersionScope(DataScope.Staff)]
public sealed class Account : IdentityUser<int>
{
    public int StaffMemberId { get; set; }
    public StaffMember StaffMember { get; set; } = null!;

    /// <summary>Set with a temporary password; everything but changing it is closed until it is changed.</summary>
    public bool MustChangePassword { get; set; }

    public bool IsDisabled { get; set; }
}
