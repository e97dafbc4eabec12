namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>Why a step was not taken.</summary>
public enum ProposalRefusal
{
    Forbidden = 1,

    /// <summary>代決 is never for what is marked 異例・重要.</summary>
    ForbiddenToDeputies = 2,

    /// <summary>It changed after it was shown.</summary>
    ChangedMeanwhile = 3,

    WrongState = 4,
    ReasonRequired = 5,

    /// <summary>The text or date of the step's field is missing or not usable.</summary>
    Invalid = 6,

    /// <summary>Something that must stand in it before it is submitted is missing.</summary>
    Incomplete = 7,

    /// <summary>Another proposal is answered for this one too.</summary>
    AnsweredElsewhere = 8,
}

public static class ProposalRefusalText
{
    /// <summary>As the API names it.</summary>
    public static string Code(this ProposalRefusal refusal) => refusal switch
    {
        ProposalRefusal.Forbidden => "forbidden",
        ProposalRefusal.ForbiddenToDeputies => "forbidden-to-deputies",
        ProposalRefusal.ChangedMeanwhile => "changed-meanwhile",
        ProposalRefusal.WrongState => "wrong-state",
        ProposalRefusal.ReasonRequired => "reason-required",
        ProposalRefusal.Invalid => "invalid",
        ProposalRefusal.Incomplete => "incomplete",
        ProposalRefusal.AnsweredElsewhere => "answered-elsewhere",
    };
}
