namespace KumamotoWards.Core.Accounts.Deputies;

/// <summary>Who heads, decides for and stands in for some units on a date. Ids are those of staff.</summary>
public sealed class UnitPowers(IEnumerable<UnitDuty> duties, IEnumerable<Deputy> deputies)
{
    public static readonly UnitPowers None = new([], []);

    private readonly ILookup<int, UnitDuty> _duties = duties.OrderBy(duty => duty.Kind).ThenBy(duty => duty.AssignmentId).ToLookup(duty => duty.UnitId);
    private readonly ILookup<int, Deputy> _deputies = deputies.OrderBy(deputy => deputy.Rank).ThenBy(deputy => deputy.Id).ToLookup(deputy => deputy.UnitId);

    /// <summary>所属長; null while the post is vacant.</summary>
    public int? HeadOf(int unitId) => _duties[unitId].FirstOrDefault(duty => duty.IsHead)?.StaffMemberId;

    /// <summary>決裁者; null while there is none.</summary>
    public int? ApproverOf(int unitId) => _duties[unitId].FirstOrDefault(duty => duty.IsApprover)?.StaffMemberId;

    /// <summary>The person decides for the unit, and nobody else does.</summary>
    public bool IsOnlyApprover(int unitId, int staffMemberId) =>
        _duties[unitId].Where(duty => duty.IsApprover).Select(duty => duty.StaffMemberId).Distinct().ToList() is [var only] && only == staffMemberId;

    /// <summary>代決者 in their order.</summary>
    public IReadOnlyList<int> DeputiesOf(int unitId) => [.. _deputies[unitId].Select(deputy => deputy.StaffMemberId)];
}

/// <summary>An assignment that makes its person 所属長 or 決裁者 of the unit.</summary>
public sealed record UnitDuty(int AssignmentId, int UnitId, int StaffMemberId, AssignmentKind Kind, bool IsHead, bool IsApprover);
