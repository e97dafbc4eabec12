using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.TestSupport.Databases;

/// <summary>One SQLite file a test process, migrated once and copied for each test: a copy costs a few milliseconds.</summary>
internal static class SqliteTemplate
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("wards-tests-");

    private static readonly Lazy<Task<string>> Migrated = new(() => MakeAsync(seeded: false));

    private static readonly Lazy<Task<string>> Seeded = new(() => MakeAsync(seeded: true));

    static SqliteTemplate() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);

    /// <param name="seeded">With the reference data: offices, items, calendars, published counts.</param>
    public static async Task<DatabaseOptions> CopyAsync(bool seeded)
    {
        var file = NewFile();
        File.Copy(await (seeded ? Seeded : Migrated).Value, file);
        return Of(file);
    }

    /// <summary>A file that does not exist yet, for what creates its database itself.</summary>
    public static string NewFile() => Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db");

    public static void Delete(DatabaseOptions options)
    {
        using var connection = new SqliteConnection(options.ConnectionString);
        SqliteConnection.ClearPool(connection);
        foreach (var ending in new[] { "", "-wal", "-shm" })
            File.Delete(connection.DataSource + ending);
    }

    private static async Task<string> MakeAsync(bool seeded)
    {
        var file = NewFile();
        var options = Of(file);
        await using (var services = new ServiceCollection().AddWardsData(options).BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WardsDbContext>().Database.MigrateAsync();
            if (seeded) await scope.ServiceProvider.GetRequiredService<ReferenceData>().SeedAsync();
        }
        // Closing the last connection folds the write-ahead log into the file that is copied.
        using var connection = new SqliteConnection(options.ConnectionString);
        SqliteConnection.ClearPool(connection);
        return file;
    }

    private static DatabaseOptions Of(string file) => new() { ConnectionString = $"Data Source={file}" };
}
