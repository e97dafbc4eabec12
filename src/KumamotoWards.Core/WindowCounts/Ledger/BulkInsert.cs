using System.Data.Common;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>Inserts many rows into one table of the current transaction, some hundred values a statement, on both providers.</summary>
internal sealed class BulkInsert(WardsDbContext db, string table, params string[] columns) : IAsyncDisposable
{
    /// <summary>SQL Server takes at most 2,100 parameters a statement.</summary>
    private const int MaxParameters = 2000;

    private readonly int _rowsPerStatement = MaxParameters / columns.Length;
    private readonly List<object?> _values = [];
    private DbCommand? _fullStatement;

    public async Task AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        _values.AddRange(row);
        if (_values.Count == _rowsPerStatement * columns.Length)
            await ExecuteAsync(_fullStatement ??= NewCommand(_rowsPerStatement), cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_values.Count == 0) return;
        await using var command = NewCommand(_values.Count / columns.Length);
        await ExecuteAsync(command, cancellationToken);
    }

    public ValueTask DisposeAsync() => _fullStatement?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task ExecuteAsync(DbCommand command, CancellationToken cancellationToken)
    {
        for (var index = 0; index < _values.Count; index++) command.Parameters[index].Value = _values[index] ?? DBNull.Value;
        _values.Clear();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand NewCommand(int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var index = 0; index < rows * columns.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            command.Parameters.Add(parameter);
        }
        var tuples = Enumerable.Range(0, rows).Select(row => $"({string.Join(',', columns.Select((_, column) => $"@p{row * columns.Length + column}"))})");
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(column => $"\"{column}\""))}) VALUES {string.Join(',', tuples)}";
        return command;
    }
}
