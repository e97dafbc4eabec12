using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals.Consultations;

public enum ConsultationOpinion
{
    /// <summary>同意</summary>
    Agrees = 1,

    /// <summary>条件付き同意</summary>
    AgreesOnConditions = 2,

    /// <summary>不同意</summary>
    Objects = 3,
}

/// <summary>合議: another section of headquarters is asked for its opinion by a date.</summary>
[VersionScope(DataScope.Proposals)]
public sealed class ProposalConsultation
{
    public const int TextMaxLength = 2_000;

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }
    public required int SectionId { get; init; }
    public required DateOnly DueOn { get; init; }
    public required int AskedById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Null until it is given.</summary>
    public ConsultationOpinion? Opinion { get; private set; }

    public string? Text { get; private set; }
    public int? GivenById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? GivenAt { get; private set; }

    public void Give(ConsultationOpinion opinion, string? text, int staffMemberId, DateTime at) =>
        (Opinion, Text, GivenById, GivenAt) = (opinion, text, staffMemberId, at);
}
