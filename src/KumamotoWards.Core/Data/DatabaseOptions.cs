namespace KumamotoWards.Core.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Section <c>Database</c> of the configuration, with the connection string <c>Wards</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    public string ConnectionString { get; set; } = "";

    /// <summary>Statements sent in one round trip; the provider's default when absent.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Seconds; the provider's default when absent.</summary>
    public int? CommandTimeout { get; set; }

    /// <summary>Retries after a transient failure; SQL Server only.</summary>
    public int MaxRetryCount { get; set; } = 6;
}
