using KumamotoWards.Core.Proposals;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Addresses of a proposal's page and of what can be done there.</summary>
public static class DossierAddress
{
    public const string Detail = "/proposals/{id:int}";
    public const string Print = Detail + "/print";
    public const string Step = Detail + "/{step}";
    public const string Ask = Detail + "/ask";
    public const string Comment = Detail + "/comment";
    public const string Note = Detail + "/note";
    public const string Reply = Detail + "/questions/{question:int}/reply";
    public const string Consult = Detail + "/consult";
    public const string Opinion = Detail + "/consultations/{consultation:int}/opinion";
    public const string Reassign = Detail + "/reassign";
    public const string Link = Detail + "/link";
    public const string Unlink = Detail + "/unlink";
    public const string Mark = Detail + "/mark";
    public const string Reviews = "/proposals/reviews";

    public static string Of(int id) => $"/proposals/{id}";

    public static string StepOf(int id, ProposalAction action) => $"{Of(id)}/{action.Slug()}";
}
