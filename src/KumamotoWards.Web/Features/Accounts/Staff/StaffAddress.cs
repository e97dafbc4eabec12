namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>The page of a person. Written out, since generated addresses are in lower case and staff numbers are not.</summary>
internal static class StaffAddress
{
    public static string Of(string staffNumber) => $"/admin/staff/{staffNumber}";
}
