using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.SqlServer;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>
/// SQL Server's schema as the migrations make it, in a model without a server: it resolves every table and column that a
/// statement names.
/// </summary>
internal sealed class TSqlSchema : IDisposable
{
    private const SqlServerVersion Version = SqlServerVersion.Sql160;

    private readonly TSqlModel _model = new(Version, new TSqlModelOptions());

    private TSqlSchema()
    {
    }

    /// <summary>The whole migration script, as <c>-- migrate</c> runs it on an empty database.</summary>
    public static string MigrationScript()
    {
        using var offline = OfflineDatabase.Of(DatabaseProvider.SqlServer);
        return offline.Context.GetService<IMigrator>().GenerateScript();
    }

    public static TSqlSchema FromMigrations()
    {
        var schema = new TSqlSchema();
        foreach (var definition in TSqlDefinitions.Of(Statements(MigrationScript())))
            schema._model.AddObjects(definition);
        return schema;
    }

    /// <summary>Every batch's statements; the errors of T-SQL that does not parse are thrown.</summary>
    public static IReadOnlyList<TSqlStatement> Statements(string script)
    {
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        if (errors.Count > 0)
            throw new FormatException(string.Join('\n', errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")));
        return [.. parsed.Batches.SelectMany(batch => batch.Statements)];
    }

    /// <summary>What is wrong with the schema and the statements put on it: unknown tables and columns, ambiguous names.</summary>
    /// <returns>One line a fault, naming the statement by its number; empty when all is well.</returns>
    public IReadOnlyList<string> Faults(params IReadOnlyList<CapturedStatement> statements)
    {
        for (var number = 0; number < statements.Count; number++)
            _model.AddOrUpdateObjects(AsProcedure(statements[number], number), $"statement{number}", new TSqlObjectOptions());
        var faults = _model.Validate().Select(message => $"{message.Prefix}{message.Number} {message.Message}").ToList();
        for (var number = 0; number < statements.Count; number++)
            _model.DeleteObjects($"statement{number}");
        return faults;
    }

    public int TableCount => _model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Count();

    public void Dispose() => _model.Dispose();

    private static string AsProcedure(CapturedStatement statement, int number)
    {
        var parameters = string.Join(", ", statement.Parameters.Select(parameter => $"{TSqlType.NameOf(parameter)} {TSqlType.Of(parameter)}"));
        return $"CREATE PROCEDURE [dbo].[statement{number}] {parameters} AS BEGIN\n{statement.Text}\nEND";
    }
}
