using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.Core.Data.Interceptors;

/// <summary>
/// What SQLite must promise on every connection: an acknowledged commit is on the disk (FULL), foreign keys hold, and
/// another process's writer is waited for. WAL lets readers go on beside a writer; it is kept in the file.
/// </summary>
internal sealed class SqlitePragmaInterceptor : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
