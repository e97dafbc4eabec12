using KumamotoWards.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace KumamotoWards.Web.Security;

/// <summary>What an action asks of the person. Which unit's data they may touch is asked by the action's service.</summary>
public sealed class RequirePermissionAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Grants by the one role–permission table, for the assignments in force today.</summary>
public sealed class PermissionHandler(CurrentStaff current) : AuthorizationHandler<RequirePermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (current.PersonOrNull?.Has(requirement.Permission) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
