namespace KumamotoWards.Web.Features.Proposals.Implementation;

/// <summary>Addresses of a proposal's implementation.</summary>
public static class ImplementationAddress
{
    public const string Page = "/proposals/{id:int}/implementation";
    public const string Plan = Page + "/plan";
    public const string Milestones = Page + "/milestones";
    public const string Milestone = Milestones + "/{milestoneId:int}";
    public const string FinishMilestone = Milestone + "/finish";
    public const string RemoveMilestone = Milestone + "/remove";
    public const string Progress = Page + "/progress";
    public const string Result = Page + "/result";

    public static string Of(int proposalId, string rest = "") => $"/proposals/{proposalId}/implementation{rest}";

    /// <summary>The dossier, where its implementation stands.</summary>
    public static string DossierOf(int proposalId) => $"/proposals/{proposalId}#implementation";
}
