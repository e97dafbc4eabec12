using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>Carries a temporary password over one redirect (in an encrypted cookie), to be shown once.</summary>
public static class TemporaryPasswordNotice
{
    private const string Key = "TemporaryPassword";

    public static void KeepTemporaryPassword(this ITempDataDictionary tempData, string? password) => tempData[Key] = password;

    public static string? TakeTemporaryPassword(this ITempDataDictionary tempData) => tempData[Key] as string;
}
