using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>A person to be entered, with the first assignment and, if given, a user name to sign in with.</summary>
public sealed record NewStaffMember(string StaffNumber, PersonFacts Facts, string? UserName, NewAssignment Assignment);

/// <summary>What can be corrected of a person.</summary>
/// <param name="Kana">In hiragana.</param>
/// <param name="MailAddress">At work; null where there is none.</param>
public sealed record PersonFacts(string Name, string Kana, string? MailAddress);

/// <param name="ValidTo">Last day; null = open end.</param>
public sealed record NewAssignment(int UnitId, AssignmentKind Kind, DateOnly ValidFrom, DateOnly? ValidTo, string Title, bool IsHead, bool IsApprover)
{
    internal Assignment In(Unit unit)
    {
        if (ValidTo < ValidFrom) throw new RuleViolationException(nameof(ValidTo), "最後の日は、始まる日以降にしてください。");
        return new Assignment(unit, Kind, ValidFrom, ValidTo, Title, IsHead, IsApprover);
    }
}
