using KumamotoWards.Core.Data;
using KumamotoWards.Core.Data.Seeding;
using KumamotoWards.TestSupport.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KumamotoWards.TestSupport.Databases;

/// <summary>A migrated database of one test's own, with the product's data services on it. Gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>A connection string of a server on which databases may be created; its database name is ignored.</summary>
    public const string ServerVariable = "WARDS_TEST_SQLSERVER";

    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseOptions options, FakeTimeProvider time, bool mirrored)
    {
        Options = options;
        Time = time;
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddWardsData(options);
        if (mirrored) SqlServerMirror.Watch(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public DatabaseOptions Options { get; }

    /// <summary>See <see cref="TestClock"/>.</summary>
    public FakeTimeProvider Time { get; }

    /// <param name="seeded">With the reference data: offices, items, calendars, published counts.</param>
    /// <param name="mirrored">Its statements are translated for SQL Server too; not where time is measured.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool seeded = false, bool mirrored = true)
    {
        var time = TestClock.New();
        if (provider == DatabaseProvider.Sqlite)
            return new TestDatabase(await SqliteTemplate.CopyAsync(seeded), time, mirrored);
        var database = new TestDatabase(SqlServerDatabases.NewOptions(Server!), time, mirrored);
        await database.InScopeAsync(services => services.GetRequiredService<WardsDbContext>().Database.MigrateAsync());
        if (seeded) await database.InScopeAsync(services => services.GetRequiredService<ReferenceData>().SeedAsync());
        return database;
    }

    /// <summary>A scope like that of one request: a fresh context, an actor of its own.</summary>
    public AsyncServiceScope NewScope() => _services.CreateAsyncScope();

    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = NewScope();
        await work(scope.ServiceProvider);
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = NewScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Arranges or asserts with a context of its own.</summary>
    public Task<T> WithContextAsync<T>(Func<WardsDbContext, Task<T>> work) =>
        InScopeAsync(services => work(services.GetRequiredService<WardsDbContext>()));

    public async ValueTask DisposeAsync()
    {
        if (Options.Provider == DatabaseProvider.SqlServer)
            await InScopeAsync(services => services.GetRequiredService<WardsDbContext>().Database.EnsureDeletedAsync());
        await _services.DisposeAsync();
        if (Options.Provider == DatabaseProvider.Sqlite)
            SqliteTemplate.Delete(Options);
    }
}
