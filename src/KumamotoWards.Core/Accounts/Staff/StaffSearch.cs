using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>How an account stands; also what the list can be filtered by.</summary>
public enum AccountStatus
{
    /// <summary>有効</summary>
    Active = 1,

    /// <summary>仮パスワード: not signed in since it was given out.</summary>
    TemporaryPassword = 2,

    /// <summary>ロック中: too many wrong passwords.</summary>
    LockedOut = 3,

    /// <summary>停止中</summary>
    Disabled = 4,

    /// <summary>アカウントなし</summary>
    None = 5,
}

/// <summary>What the list of staff is narrowed to; null or blank does not narrow.</summary>
/// <param name="Text">Part of the name, its reading, the staff number or the user name.</param>
/// <param name="UnitId">Assigned there today.</param>
public sealed record StaffSearch(string? Text = null, int? UnitId = null, AccountStatus? Status = null, int Page = 1)
{
    public const int PageSize = 50;
}

/// <param name="Units">Labels of today's units, the primary one first, with 職名.</param>
public sealed record StaffListItem(string StaffNumber, string Name, string Kana, IReadOnlyList<StaffUnit> Units, string? UserName, AccountStatus Status);

public sealed record StaffUnit(string Label, string Title, AssignmentKind Kind, bool IsApprover)
{
    internal static StaffUnit Of(Assignment assignment, OrganizationDirectory directory, DateOnly today) =>
        new(directory.LabelOf(directory.Unit(assignment.UnitId), today), assignment.Title, assignment.Kind, assignment.IsApprover);
}
