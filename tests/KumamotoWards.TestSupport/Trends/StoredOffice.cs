using KumamotoWards.Core.Organization;

namespace KumamotoWards.TestSupport.Trends;

public static class StoredOffice
{
    /// <summary>As if it had been stored: figures are kept by the id that the database gives.</summary>
    public static Office WithId(this Office office, int id)
    {
        typeof(Office).GetProperty(nameof(Office.Id))!.SetValue(office, id);
        return office;
    }
}
