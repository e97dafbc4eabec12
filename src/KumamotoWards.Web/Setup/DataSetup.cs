using KumamotoWards.Core.Data;
using Microsoft.Data.Sqlite;

namespace KumamotoWards.Web.Setup;

/// <summary>The database by configuration: <c>ConnectionStrings:Wards</c> and section <c>Database</c>.</summary>
public static class DataSetup
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        database.ConnectionString = builder.Configuration.GetConnectionString("Wards")
            ?? throw new InvalidOperationException("ConnectionStrings:Wards is not configured.");
        if (database.Provider == DatabaseProvider.Sqlite)
            database.ConnectionString = InContentRoot(database.ConnectionString, builder.Environment.ContentRootPath);
        builder.Services.AddWardsData(database);
    }

    /// <summary>A relative file lives below the content root, wherever the program was started from.</summary>
    private static string InContentRoot(string connectionString, string contentRoot)
    {
        var sqlite = new SqliteConnectionStringBuilder(connectionString);
        if (sqlite.DataSource is "" or ":memory:" || sqlite.Mode == SqliteOpenMode.Memory) return connectionString;
        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, contentRoot);
        Directory.CreateDirectory(Path.GetDirectoryName(sqlite.DataSource)!);
        return sqlite.ConnectionString;
    }
}
