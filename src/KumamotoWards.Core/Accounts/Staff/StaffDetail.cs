using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>A person as the administrators see them.</summary>
/// <param name="Assignments">Latest first.</param>
/// <param name="LockedUntil">UTC.</param>
public sealed record StaffDetail(
    string StaffNumber, string Name, string Kana, string? MailAddress, Guid Version, IReadOnlyList<AssignmentDetail> Assignments,
    string? UserName, AccountStatus Status, DateTime? LockedUntil)
{
    public bool HasAccount => UserName is not null;

    public AssignmentDetail? Find(int assignmentId) => Assignments.FirstOrDefault(assignment => assignment.Id == assignmentId);
}

public enum AssignmentPhase
{
    /// <summary>予定: entered ahead.</summary>
    Ahead = 1,

    /// <summary>いま</summary>
    InForce = 2,

    /// <summary>終了</summary>
    Ended = 3,
}

public sealed record AssignmentDetail(
    int Id, int UnitId, string UnitLabel, AssignmentKind Kind, DateOnly ValidFrom, DateOnly? ValidTo,
    string Title, bool IsHead, bool IsApprover, AssignmentPhase Phase)
{
    internal static AssignmentDetail Of(Assignment assignment, OrganizationDirectory directory, DateOnly today) => new(
        assignment.Id, assignment.UnitId, directory.LabelOf(directory.Unit(assignment.UnitId), today), assignment.Kind,
        assignment.ValidFrom, assignment.ValidTo, assignment.Title, assignment.IsHead, assignment.IsApprover,
        assignment.Covers(today) ? AssignmentPhase.InForce : assignment.ValidFrom > today ? AssignmentPhase.Ahead : AssignmentPhase.Ended);
}
