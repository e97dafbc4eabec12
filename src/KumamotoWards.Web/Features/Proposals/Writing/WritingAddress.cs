namespace KumamotoWards.Web.Features.Proposals.Writing;

/// <summary>Addresses of writing a proposal.</summary>
public static class WritingAddress
{
    public const string New = "/proposals/new";
    public const string Edit = "/proposals/{id:int}/edit";

    /// <summary>Checklist and similar proposals of what is saved, for the script that renews them.</summary>
    public const string Aside = Edit + "/aside.html";
    public const string Conflict = "/proposals/{id:int}/conflict";
    public const string Copy = "/proposals/{id:int}/copy";
    public const string Drafts = "/proposals/drafts";

    /// <summary>Where drafts save themselves: below /api, so that an expired session is answered by 401 and no page.</summary>
    public const string Autosave = "/api/v1/proposals/drafts/{key:guid}";

    public const string NewTooLarge = New + "?problem=too-large";
    public const string EditTooLarge = "/proposals/{id}/edit?problem=too-large";

    public static string EditOf(int id) => $"/proposals/{id}/edit";

    public static string ConflictOf(int id) => $"/proposals/{id}/conflict";

    public static string CopyOf(int id) => $"/proposals/{id}/copy";

    /// <summary>The dossier.</summary>
    public static string Of(int id) => $"/proposals/{id}";
}
