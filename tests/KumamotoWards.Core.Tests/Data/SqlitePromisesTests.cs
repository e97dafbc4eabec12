using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Data;

public sealed class SqlitePromisesTests
{
    [Fact]
    public async Task EveryConnection_IsDurableAndKeepsForeignKeys()
    {
        await using var database = await TestDatabase.CreateAsync();

        // Twice, since a pooled connection comes back as it was left.
        for (var opening = 0; opening < 2; opening++)
            Assert.Equal(("2", "wal", "1", "15000"), await database.WithContextAsync(async db => (
                await PragmaAsync(db, "synchronous"), await PragmaAsync(db, "journal_mode"), await PragmaAsync(db, "foreign_keys"), await PragmaAsync(db, "busy_timeout"))));
    }

    [Fact]
    public async Task ConnectionsSideBySide_AllKeepTheirPromise()
    {
        await using var database = await TestDatabase.CreateAsync();
        var open = Enumerable.Range(0, 3).Select(_ => database.WithContextAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await Task.Delay(50);
            return await PragmaAsync(db, "synchronous");
        }));

        Assert.All(await Task.WhenAll(open), value => Assert.Equal("2", value));
    }

    private static async Task<string> PragmaAsync(WardsDbContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{await command.ExecuteScalarAsync()}";
    }
}
