namespace KumamotoWards.Web.Features.Proposals.Attachments;

/// <summary>Addresses of attached files.</summary>
public static class AttachmentAddress
{
    public const string Add = "/proposals/{id:int}/attachments";
    public const string One = Add + "/{attachment:int}";
    public const string Remove = One + "/remove";
    public const string TooLarge = "/proposals/{id}/attachments/too-large";

    /// <summary>Says what a file that is too large to be taken should be, on the page it was sent from.</summary>
    public const string TooLargePage = Add + "/too-large";

    public static string AddOf(int id) => $"/proposals/{id}/attachments";

    public static string Of(int id, int attachment) => $"/proposals/{id}/attachments/{attachment}";

    public static string RemoveOf(int id, int attachment) => $"{Of(id, attachment)}/remove";
}
