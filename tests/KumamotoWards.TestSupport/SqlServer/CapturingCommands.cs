using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>Keeps what would be sent and answers that there is nothing.</summary>
internal sealed class CapturingCommands(IReadOnlyList<Type> origin) : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        CapturedSql.Add(command, origin);
        using var nothing = new DataTable();
        return InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        CapturedSql.Add(command, origin);
        return InterceptionResult<int>.SuppressWithResult(0);
    }
}
