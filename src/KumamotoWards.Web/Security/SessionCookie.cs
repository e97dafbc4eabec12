using System.Security.Claims;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Web.Infrastructure.Shell;
using Microsoft.AspNetCore.Authentication;

namespace KumamotoWards.Web.Security;

/// <summary>The cookie of a signed-in person: it carries who, never what they may do, which is looked up at each request.</summary>
public static class SessionCookie
{
    public const string Scheme = "Session";
    public const string SecurityStamp = "stamp";

    public static Task SignInAsync(this HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(ClaimTypes.Name, account.UserName!),
                new Claim(SecurityStamp, account.SecurityStamp!),
            ],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>
    /// The person with today's roles and what the page shell shows of them. A copy: the ticket that a sliding renewal
    /// writes back stays as small as it was.
    /// </summary>
    public static ClaimsPrincipal PrincipalOf(ClaimsPrincipal ticket, StaffSnapshot person)
    {
        var identity = ((ClaimsIdentity)ticket.Identity!).Clone();
        identity.AddClaims(person.Roles.Select(role => new Claim(identity.RoleClaimType, role)));
        identity.AddClaim(new Claim(ShellContext.PersonNameClaim, person.Name));
        if (person.Primary is { } primary)
        {
            identity.AddClaim(new Claim(ShellContext.ShortUnitLabelClaim, primary.UnitLabel));
            identity.AddClaim(new Claim(ShellContext.UnitLabelClaim, primary.IsApprover ? $"{primary.UnitLabel}・決裁者" : primary.UnitLabel));
        }
        return new ClaimsPrincipal(identity);
    }
}
