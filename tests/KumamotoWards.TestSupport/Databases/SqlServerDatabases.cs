using KumamotoWards.Core.Data;
using Microsoft.Data.SqlClient;

namespace KumamotoWards.TestSupport.Databases;

internal static class SqlServerDatabases
{
    /// <summary>A new name on the server, so that runs beside each other never meet.</summary>
    public static DatabaseOptions NewOptions(string server) => new()
    {
        Provider = DatabaseProvider.SqlServer,
        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = $"WardsTest{Guid.NewGuid():N}" }.ConnectionString,
    };
}
