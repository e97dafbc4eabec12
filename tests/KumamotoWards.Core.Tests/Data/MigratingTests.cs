using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Data;

public sealed class MigratingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task ANewDatabase_HasEveryMigration(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var pending = await database.WithContextAsync(db => db.Database.GetPendingMigrationsAsync());

        Assert.Empty(pending);
        Assert.Equal(1, await database.WithContextAsync(db => db.DataVersions.CountAsync()));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TwoDatabases_ShareNothing(DatabaseProvider provider)
    {
        await using var one = await TestDatabase.CreateAsync(provider);
        await using var other = await TestDatabase.CreateAsync(provider);

        await one.WithContextAsync(db => db.DataVersions.ExecuteDeleteAsync());

        Assert.Equal(1, await other.WithContextAsync(db => db.DataVersions.CountAsync()));
    }
}
