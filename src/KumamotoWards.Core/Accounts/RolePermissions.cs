namespace KumamotoWards.Core.Accounts;

/// <summary>The one table of which role may do what.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<string, Permission[]> Table = new()
    {
        [RoleNames.Branch] = [Permission.ReadSharedFigures, Permission.EnterCounts],
        [RoleNames.WardSection] = [Permission.ReadSharedFigures, Permission.EnterCounts],
        [RoleNames.Headquarters] = [Permission.ReadSharedFigures],
        [RoleNames.Administrator] = [Permission.ReadSharedFigures, Permission.ManageStaff, Permission.ManageUnits],
    };

    public static bool Allows(string role, Permission permission) =>
        Table.TryGetValue(role, out var permissions) && permissions.Contains(permission);
}
