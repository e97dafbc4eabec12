using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;

namespace KumamotoWards.Web.Features.Accounts;

/// <summary>The answer of <c>GET /api/v1/session</c>.</summary>
/// <param name="Roles">Japanese names of the roles that follow from the assignments in force today.</param>
/// <param name="CsrfToken">Goes into the header <c>X-CSRF-TOKEN</c> of each write.</param>
public sealed record SessionResponse(SessionPerson Person, IReadOnlyList<SessionAssignment> Assignments, IReadOnlyList<string> Roles, string CsrfToken);

public sealed record SessionPerson(string StaffNumber, string Name, string UserName);

/// <param name="Unit">Code of the unit.</param>
/// <param name="Kind"><c>primary</c> or <c>concurrent</c>.</param>
/// <param name="Office">Slug of the office whose counts the unit writes; null at headquarters.</param>
public sealed record SessionAssignment(string Unit, string UnitName, string Role, string Kind, bool IsApprover, string? Office)
{
    internal static SessionAssignment Of(ActiveAssignment assignment, OrganizationDirectory directory) => new(
        directory.Unit(assignment.UnitId).Code,
        assignment.UnitLabel,
        RoleNames.Of(assignment.UnitKind),
        assignment.Kind == AssignmentKind.Primary ? "primary" : "concurrent",
        assignment.IsApprover,
        assignment.OfficeId is { } officeId ? directory.Office(officeId).Slug : null);
}
