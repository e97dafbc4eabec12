using System.Reflection;
using KumamotoWards.Core.Data;
using Xunit.Sdk;

namespace KumamotoWards.TestSupport.Databases;

/// <summary>Runs the theory on the server that <c>WARDS_TEST_SQLSERVER</c> names; without it the case is reported skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqlServerAttribute : DataAttribute
{
    public OnSqlServerAttribute()
    {
        if (TestDatabase.Server is null)
            Skip = $"{TestDatabase.ServerVariable} is not set.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.SqlServer]];
}
