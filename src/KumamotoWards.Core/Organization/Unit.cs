using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Organization;

/// <summary>Which of the four Identity roles the people of a unit have follows from this.</summary>
public enum UnitKind
{
    /// <summary>本庁の課</summary>
    HeadquartersSection = 1,

    /// <summary>区役所の課</summary>
    WardSection = 2,

    /// <summary>出張所・分室・サービスコーナー</summary>
    Branch = 3,

    /// <summary>システム管理</summary>
    Administration = 4,
}

/// <summary>
/// A unit (所属) people are assigned to: a headquarters section, a section of a ward office, or a branch.
/// A unit that writes counts has the office it writes for.
/// </summary>
[VersionScope(DataScope.Organization)]
public sealed class Unit : IVersioned
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 60;

    private Unit() { }

    public Unit(string code, UnitKind kind, string name, Ward? ward, Office? office, int displayOrder, bool isExample = false)
    {
        Code = code;
        Kind = kind;
        Name = name;
        Ward = ward;
        Office = office;
        DisplayOrder = displayOrder;
        IsExample = isExample;
    }

    public int Id { get; private set; }

    /// <summary>Stable slug, e.g. chuo-resident-affairs.</summary>
    public string Code { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    /// <summary>Name without the ward office's: 区民課.</summary>
    public string Name { get; private set; } = "";

    public int? WardId { get; private set; }
    public Ward? Ward { get; private set; }
    public int? OfficeId { get; private set; }
    public Office? Office { get; private set; }
    public int DisplayOrder { get; private set; }

    /// <summary>True where the unit's name is invented (headquarters sections of the seed data).</summary>
    public bool IsExample { get; private set; }

    public bool IsActive { get; private set; } = true;
    public Guid Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void SetActive(bool isActive) => IsActive = isActive;
}
