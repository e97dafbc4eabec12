using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using KumamotoWards.Core.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>
/// Watches a test's SQLite context and translates each of its queries for SQL Server as well, without a server: a query
/// that SQL Server's provider cannot translate fails the test that ran it, and what it would send is kept in
/// <see cref="CapturedSql"/> for a check against the schema. A query is seen once a process, when EF compiles it.
/// </summary>
public sealed class SqlServerMirror : DbCommandInterceptor, IQueryExpressionInterceptor
{
    private static readonly SqlServerMirror Instance = new();

    /// <summary>
    /// Collects the types that send commands, while set: two types may ask the same query, which EF compiles only for the
    /// first. For a test that runs alone.
    /// </summary>
    public static ConcurrentBag<Type>? CallersSeen { get; set; }

    /// <summary>Lets the mirror watch the SQLite context of these services.</summary>
    public static void Watch(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteWardsDbContext>(options => options.AddInterceptors(Instance));

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        MirroredQuery.Send(queryExpression, Callers.OfProduct());
        return queryExpression;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        NoteCallers();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        NoteCallers();
        // Hand-written SQL is sent to either provider as it is.
        if (eventData.CommandSource == CommandSource.ExecuteSqlRaw)
            MirroredQuery.SendRaw(command, Callers.OfProduct());
        return ValueTask.FromResult(result);
    }

    private static void NoteCallers()
    {
        if (CallersSeen is not { } seen) return;
        foreach (var type in Callers.OfProduct())
            seen.Add(type);
    }
}
