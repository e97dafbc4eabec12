using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using KumamotoWards.Core.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>Runs one query, taken from another provider's context, on an SQL Server context that connects nowhere.</summary>
internal static class MirroredQuery
{
    private static readonly MethodInfo RunAs = typeof(MirroredQuery).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Send(Expression query, IReadOnlyList<Type> origin)
    {
        using var context = NewContext(origin);
        var rewriter = new SqlServerRoots(context.Model);
        var mirrored = rewriter.Visit(query);
        var queryContext = context.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in rewriter.Parameters)
            queryContext.Parameters[name] = Placeholder.Of(type);
        RunAs.MakeGenericMethod(ResultOf(mirrored.Type)).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, mirrored, queryContext], null);
    }

    public static void SendRaw(DbCommand command, IReadOnlyList<Type> origin)
    {
        using var mirrored = new SqlCommand(command.CommandText);
        foreach (DbParameter parameter in command.Parameters)
            mirrored.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        CapturedSql.Add(mirrored, origin);
    }

    private static SqlServerWardsDbContext NewContext(IReadOnlyList<Type> origin) =>
        new(new DbContextOptionsBuilder<SqlServerWardsDbContext>()
            .UseSqlServer("Server=nowhere")
            .AddInterceptors(new NoConnection(), new CapturingCommands(origin))
            .Options);

    private static Type ResultOf(Type type) =>
        type.IsGenericType && type.GetInterfaces().Append(type).FirstOrDefault(IsQueryable) is { } queryable
            ? typeof(IEnumerable<>).MakeGenericType(queryable.GenericTypeArguments)
            : type;

    private static bool IsQueryable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>);

    private static void Run<TResult>(DbContext context, Expression query, QueryContext queryContext)
    {
        var execute = context.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        try
        {
            // A sequence is sent when it is read; there is never a row.
            if (execute(queryContext) is System.Collections.IEnumerable rows and not string)
                foreach (var _ in rows) break;
        }
        catch (InvalidOperationException error) when (error.Message.Contains("no elements", StringComparison.Ordinal))
        {
            // First, Single, Max … of nothing: sent all the same.
        }
    }
}
