using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Accounts;

/// <summary>What the portal knows of the person who is signed in.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class ProfileController(CurrentStaff current, StaffQueries staff) : Controller
{
    public const string Path = "/account";

    [HttpGet(Path)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View("Profile", await staff.FindAsync(current.Person.StaffNumber, cancellationToken));
}
