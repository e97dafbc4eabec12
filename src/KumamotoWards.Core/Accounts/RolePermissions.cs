namespace KumamotoWards.Core.Accounts;

/// <summary>The one table of which role may do what, beyond what everyone signed in may.</summary>
public static class RolePermissions
{
    /// <summary>Also of a person between two assignments.</summary>
    public static readonly IReadOnlyList<Permission> OfEveryone = [Permission.ReadSharedFigures, Permission.UseOwnAccount, Permission.ReadProposals];

    private static readonly Dictionary<string, Permission[]> Table = new()
    {
        [RoleNames.Branch] = [Permission.EnterCounts, Permission.CloseMonths, Permission.RegisterDeputies, Permission.WriteProposals, Permission.MoveProposals],
        [RoleNames.WardSection] = [Permission.EnterCounts, Permission.SwitchChecks, Permission.CloseMonths, Permission.RegisterDeputies, Permission.WriteProposals, Permission.MoveProposals],
        [RoleNames.Headquarters] = [Permission.SwitchChecks, Permission.CloseMonths, Permission.SetDueDays, Permission.SwitchRecording, Permission.RegisterDeputies, Permission.MoveProposals, Permission.HandleProposals, Permission.KeepTrendEvents, Permission.ImportPopulation],
        [RoleNames.Administrator] = [Permission.ManageStaff, Permission.ManageUnits, Permission.ManageMail, Permission.RegisterDeputies],
    };

    public static bool Allows(string role, Permission permission) =>
        Table.TryGetValue(role, out var permissions) && permissions.Contains(permission);
}
