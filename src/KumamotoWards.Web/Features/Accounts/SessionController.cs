using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Features.Accounts;

/// <summary>Who is signed in, for scripts, with a fresh token for their writes.</summary>
[ApiController]
public sealed class SessionController(CurrentStaff current, OrganizationQueries organization, IAntiforgery antiforgery) : ControllerBase
{
    [HttpGet("/api/v1/session"), RequirePermission(Permission.UseOwnAccount)]
    public async Task<SessionResponse> Session(CancellationToken cancellationToken)
    {
        var directory = await organization.DirectoryAsync(cancellationToken);
        var person = current.Person;
        return new SessionResponse(
            new SessionPerson(person.StaffNumber, person.Name, person.UserName),
            [.. person.Assignments.Select(assignment => SessionAssignment.Of(assignment, directory))],
            [.. person.Roles],
            antiforgery.GetAndStoreTokens(HttpContext).RequestToken!);
    }
}
