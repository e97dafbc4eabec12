using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Accounts;

/// <summary>A person who works for the city. <see cref="StaffNumber"/> (職員番号) never changes.</summary>
[VersionScope(DataScope.Staff)]
public sealed class StaffMember : IVersioned
{
    public const int StaffNumberMaxLength = 20;
    public const int NameMaxLength = 40;

    private readonly List<Assignment> _assignments = [];

    private StaffMember() { }

    public StaffMember(string staffNumber, string name, string kana)
    {
        StaffNumber = staffNumber;
        Name = name;
        Kana = kana;
    }

    public int Id { get; private set; }
    public string StaffNumber { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Kana { get; private set; } = "";
    public Guid Version { get; private set; }
    public IReadOnlyList<Assignment> Assignments => _assignments;

    public void Rename(string name, string kana) => (Name, Kana) = (name, kana);

    public void Assign(Assignment assignment) => _assignments.Add(assignment);

    public void Withdraw(Assignment assignment) => _assignments.Remove(assignment);
}
