namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>What a person is to a proposal.</summary>
public enum ProposalParty
{
    /// <summary>Works in the unit that proposes: a draft is the unit's, not one person's.</summary>
    Proposer = 1,

    /// <summary>決裁者 of the unit that endorses for the ward, or a registered deputy.</summary>
    WardEndorser = 2,

    /// <summary>Works in any section of headquarters.</summary>
    HeadquartersStaff = 3,

    /// <summary>Works in the 主務課.</summary>
    SectionStaff = 4,

    /// <summary>決裁者 of the 主務課, or a registered deputy.</summary>
    SectionApprover = 5,
}

/// <summary>A party that a person is, and through what.</summary>
/// <param name="UnitId">The unit in which the person acts.</param>
/// <param name="DeputyForId">代決: for whom (staff id); null in the own right.</param>
/// <param name="DeputyPlace">1 for the first deputy; 0 in the own right.</param>
public sealed record ProposalRole(ProposalParty Party, int UnitId, int? DeputyForId = null, int DeputyPlace = 0);
