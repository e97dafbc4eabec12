using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data;

internal static class UniqueKeys
{
    /// <summary>
    /// Asks a second time where somebody took the same unique name between the check and the save: the check then finds
    /// it and says so at its field. <paramref name="write"/> must load what it changes.
    /// </summary>
    public static async Task<T> OnceMoreAsync<T>(this WardsDbContext db, Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (DbUpdateException failure) when (failure is not DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await write();
        }
    }
}
