using System.Collections.Concurrent;
using KumamotoWards.TestSupport.Databases;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>One database a test process, made by the portal's own first start and copied for each host.</summary>
internal static class PortalTemplate
{
    private static readonly ConcurrentDictionary<bool, Lazy<string>> Files = new();

    public static void CopyTo(string file, bool sampleData) =>
        File.Copy(Files.GetOrAdd(sampleData, key => new Lazy<string>(() => FirstStart(key))).Value, file);

    private static string FirstStart(bool sampleData)
    {
        var file = SqliteTemplate.NewFile();
        var connectionString = $"Data Source={file}";
        using (var portal = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
            PortalFactory.Configure(builder, "Development", connectionString, sampleData, TestClock.New())))
        {
            _ = portal.Server;
        }
        // Closing the last connection folds the write-ahead log into the file that is copied.
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        return file;
    }
}
