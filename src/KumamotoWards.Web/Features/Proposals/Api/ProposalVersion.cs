namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>The version of a proposal as addresses, forms and scripts carry it.</summary>
internal static class ProposalVersion
{
    public static string Write(Guid version) => version.ToString("N");

    /// <summary>Null when it cannot be one of ours.</summary>
    public static Guid? Read(string? text) => Guid.TryParse(text, out var version) ? version : null;
}
