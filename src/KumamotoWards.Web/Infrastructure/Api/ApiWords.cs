using System.Text.Json;

namespace KumamotoWards.Web.Infrastructure.Api;

/// <summary>How words of the model are written for scripts.</summary>
internal static class ApiWords
{
    /// <summary>GeneralBranch → general-branch.</summary>
    public static string Kebab(this Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
