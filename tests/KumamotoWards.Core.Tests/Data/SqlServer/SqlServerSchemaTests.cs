using KumamotoWards.TestSupport.SqlServer;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

public sealed class SqlServerSchemaTests
{
    [Fact]
    public void TheMigrationScript_IsTSql() =>
        Assert.Contains(TSqlSchema.Statements(TSqlSchema.MigrationScript()), statement => statement is CreateTableStatement);

    [Fact]
    public void TheMigrationScript_MakesAConsistentSchema()
    {
        using var schema = TSqlSchema.FromMigrations();

        Assert.True(schema.TableCount > 20, $"{schema.TableCount} tables");
        Assert.Empty(schema.Faults());
    }

    [Fact]
    public void TheSchema_KnowsItsColumns()
    {
        using var schema = TSqlSchema.FromMigrations();

        Assert.Empty(schema.Faults(Query("SELECT [w].[Slug] FROM [Wards] AS [w]")));
        Assert.Contains("Slag", Assert.Single(schema.Faults(Query("SELECT [w].[Slag] FROM [Wards] AS [w]"))));
        Assert.Contains("Words", schema.Faults(Query("SELECT [w].[Slug] FROM [Words] AS [w]"))[0]);
    }

    private static CapturedStatement Query(string sql) => new(sql, [], []);
}
