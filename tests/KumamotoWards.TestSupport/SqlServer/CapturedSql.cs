using System.Collections.Concurrent;
using System.Data.Common;

namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>A statement as SQL Server would get it.</summary>
/// <param name="Text">T-SQL.</param>
/// <param name="Parameters">The provider's own parameters, with their types; the values mean nothing.</param>
/// <param name="Origin">The product's types that asked for it, the nearest first.</param>
public sealed record CapturedStatement(string Text, IReadOnlyList<DbParameter> Parameters, IReadOnlyList<Type> Origin);

/// <summary>Every distinct statement of this test process, without any server.</summary>
public static class CapturedSql
{
    private static readonly ConcurrentDictionary<string, CapturedStatement> Seen = new();

    public static IReadOnlyCollection<CapturedStatement> Statements => [.. Seen.Values];

    internal static void Add(DbCommand command, IReadOnlyList<Type> origin) =>
        Seen.TryAdd(command.CommandText, new CapturedStatement(command.CommandText, [.. command.Parameters.Cast<DbParameter>()], origin));
}
