namespace KumamotoWards.Web.Features.WindowCounts.Import;

/// <summary>Addresses of imports.</summary>
public static class ImportAddress
{
    public const string Path = "/window-counts/import";
    public const string Template = Path + "/template.xlsx";
    public const string One = Path + "/{id:int}";
    public const string Csv = One + ".csv";
    public const string Progress = One + "/progress.json";
    public const string Check = One + "/check";
    public const string Apply = One + "/apply";
    public const string Abandon = One + "/abandon";
    public const string Reverse = One + "/reverse";

    /// <summary>Where a file that is too large to be taken leads back to.</summary>
    public const string TooLarge = Path + "?problem=too-large";

    /// <param name="what">What is to be done there, as <c>apply</c>; blank for the page itself.</param>
    public static string Of(int id, string what = "") => what.Length == 0 ? $"{Path}/{id}" : $"{Path}/{id}/{what}";
}
