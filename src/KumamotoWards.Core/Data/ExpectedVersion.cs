using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data;

public static class ExpectedVersion
{
    /// <summary>
    /// Lets the save succeed only while the row has the version that the form showed, and renews it even where only
    /// entities around it change.
    /// </summary>
    /// <remarks>A save against another version throws <see cref="DbUpdateConcurrencyException"/>.</remarks>
    public static void Expect<T>(this DbContext db, T entity, Guid version) where T : class, IVersioned
    {
        var property = db.Entry(entity).Property(each => each.Version);
        property.OriginalValue = version;
        property.IsModified = true;
    }
}
