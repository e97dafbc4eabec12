namespace KumamotoWards.Core.Proposals.Consultations;

/// <summary>Opinions as pages and addresses write them.</summary>
public static class ConsultationText
{
    public static string Label(this ConsultationOpinion opinion) => opinion switch
    {
        ConsultationOpinion.Agrees => "同意",
        ConsultationOpinion.AgreesOnConditions => "条件付き同意",
        ConsultationOpinion.Objects => "不同意",
    };

    public static string Slug(this ConsultationOpinion opinion) => opinion switch
    {
        ConsultationOpinion.Agrees => "agrees",
        ConsultationOpinion.AgreesOnConditions => "agrees-on-conditions",
        ConsultationOpinion.Objects => "objects",
    };

    /// <summary>Null when there is no such opinion.</summary>
    public static ConsultationOpinion? Opinion(string? slug) =>
        Enum.GetValues<ConsultationOpinion>().Select(each => (ConsultationOpinion?)each).FirstOrDefault(each => each!.Value.Slug() == slug);
}
