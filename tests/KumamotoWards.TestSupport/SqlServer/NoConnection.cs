using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>Pretends that a connection opened.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();
}
