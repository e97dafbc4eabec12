using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Declares a parameter as T-SQL does.</summary>
internal static class TSqlType
{
    public static string NameOf(DbParameter parameter) =>
        parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : $"@{parameter.ParameterName}";

    public static string Of(DbParameter parameter) => ((SqlParameter)parameter).SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary => $"{((SqlParameter)parameter).SqlDbType}(max)",
        var type => $"{type}",
    };
}
