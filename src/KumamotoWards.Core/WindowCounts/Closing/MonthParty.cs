namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>What a person is to the month of an office.</summary>
public enum MonthParty
{
    /// <summary>Works in a unit that is responsible for items of the office.</summary>
    OfficeStaff = 1,

    /// <summary>所長 of a branch, or a registered deputy; of a ward office whoever works in its lead section.</summary>
    OfficeHead = 2,

    /// <summary>Works in the lead section of the ward office that looks after the branch.</summary>
    WardSection = 3,

    /// <summary>決裁者 of the ward's lead section, or a registered deputy.</summary>
    WardApprover = 4,

    /// <summary>Who submitted the month.</summary>
    Submitter = 5,

    /// <summary>本庁主務課</summary>
    Headquarters = 6,
}

/// <summary>A party that a person is, and through what.</summary>
/// <param name="UnitId">The unit in which the person acts.</param>
/// <param name="DeputyForId">代決: for whom (staff id); null in the own right.</param>
/// <param name="DeputyPlace">1 for the first deputy who could act; 0 in the own right.</param>
public sealed record MonthRole(MonthParty Party, int UnitId, int? DeputyForId = null, int DeputyPlace = 0);
