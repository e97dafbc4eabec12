using System.Reflection;
using KumamotoWards.Core.Data;
using Xunit.Sdk;

namespace KumamotoWards.TestSupport.Databases;

/// <summary>Runs the theory on SQLite; pair it with <see cref="OnSqlServerAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite]];
}
