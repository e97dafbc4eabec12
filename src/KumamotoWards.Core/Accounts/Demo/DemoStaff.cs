using KumamotoWards.Core.Data.Seeding;

namespace KumamotoWards.Core.Accounts.Demo;

/// <summary>A person of the demonstration. Colleagues who only stand in lists have no user name.</summary>
/// <param name="ShownUnit">The unit as the sign-in page lists it.</param>
/// <param name="ShownRole">The role that follows from the assignments, with 決裁者 where it applies.</param>
/// <param name="Purpose">What to try with this account.</param>
public sealed record DemoPerson(string StaffNumber, string Name, string Kana, string UserName, string MailAddress, string ShownUnit, string ShownRole, string Purpose)
{
    /// <summary>Where the person works; the first is the primary one.</summary>
    public IReadOnlyList<DemoAssignment> Assignments { get; init; } = [];
}

/// <param name="Unit">Code of the unit.</param>
public sealed record DemoAssignment(string StaffNumber, string Unit, AssignmentKind Kind, string Title, bool IsHead, bool IsApprover);

/// <summary>The invented staff of a Development database.</summary>
public static class DemoStaff
{
    public static IReadOnlyList<DemoPerson> All { get; } = Read();

    public static IEnumerable<DemoPerson> WithAccount => All.Where(person => person.UserName.Length > 0);

    private static List<DemoPerson> Read()
    {
        var assignments = SeedFile.Read<DemoAssignment>("demo-assignments.csv").ToLookup(assignment => assignment.StaffNumber);
        return [.. SeedFile.Read<PersonRow>("demo-staff.csv").Select(row => row.ToPerson([.. assignments[row.StaffNumber]]))];
    }

    private sealed record PersonRow(string StaffNumber, string Name, string Kana, string UserName, string MailAddress, string ShownUnit, string ShownRole, string Purpose)
    {
        public DemoPerson ToPerson(IReadOnlyList<DemoAssignment> assignments) =>
            new(StaffNumber, Name, Kana, UserName, MailAddress, ShownUnit, ShownRole, Purpose) { Assignments = assignments };
    }
}
