using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>
/// What the migrations define, each thing once and as it stands after the last of them: the model takes declarations,
/// not the steps that lead there.
/// </summary>
internal sealed class TSqlDefinitions
{
    private readonly List<TSqlStatement> _statements = [];

    /// <exception cref="NotSupportedException">A step of a kind that no migration had so far.</exception>
    public static IEnumerable<string> Of(IEnumerable<TSqlStatement> steps)
    {
        var definitions = new TSqlDefinitions();
        foreach (var step in steps) definitions.Apply(step);
        return definitions._statements.Select(Script);
    }

    private void Apply(TSqlStatement step)
    {
        switch (step)
        {
            case AlterTableAddTableElementStatement { Definition.ColumnDefinitions.Count: > 0 } add:
                foreach (var column in add.Definition.ColumnDefinitions) TableOf(add).Definition.ColumnDefinitions.Add(column);
                break;
            case AlterTableAlterColumnStatement alter:
                ColumnOf(alter).DataType = alter.DataType;
                break;
            case AlterTableDropTableElementStatement drop:
                foreach (var element in drop.AlterTableDropTableElements) Drop(TableOf(drop).Definition, element);
                break;
            case DropIndexStatement drop:
                foreach (var index in drop.DropIndexClauses.Cast<DropIndexClause>())
                    _statements.RemoveAll(statement => statement is CreateIndexStatement create && Same(create.Name, index.Index) && Same(create.OnName, index.Object));
                break;
            case DropTableStatement drop:
                _statements.RemoveAll(statement => statement is CreateTableStatement create && drop.Objects.Any(table => Same(table, create.SchemaObjectName)));
                break;
            case CreateTableStatement or CreateIndexStatement or CreateSchemaStatement or AlterTableAddTableElementStatement:
                _statements.Add(step);
                break;
            case AlterTableStatement or DropObjectsStatement:
                throw new NotSupportedException($"Teach this how to fold: {Script(step)}");
        }
    }

    private CreateTableStatement TableOf(AlterTableStatement alter) =>
        _statements.OfType<CreateTableStatement>().Single(create => Same(create.SchemaObjectName, alter.SchemaObjectName));

    private ColumnDefinition ColumnOf(AlterTableAlterColumnStatement alter) =>
        TableOf(alter).Definition.ColumnDefinitions.Single(column => Same(column.ColumnIdentifier, alter.ColumnIdentifier));

    private static void Drop(TableDefinition table, AlterTableDropTableElement element)
    {
        var columns = table.ColumnDefinitions.Where(column => Same(column.ColumnIdentifier, element.Name)).ToList();
        foreach (var column in columns) table.ColumnDefinitions.Remove(column);
        var constraints = table.TableConstraints.Where(constraint => Same(constraint.ConstraintIdentifier, element.Name)).ToList();
        foreach (var constraint in constraints) table.TableConstraints.Remove(constraint);
    }

    private static bool Same(Identifier? one, Identifier? other) => one?.Value == other?.Value;

    private static bool Same(SchemaObjectName? one, SchemaObjectName? other) => Same(one?.BaseIdentifier, other?.BaseIdentifier);

    private static string Script(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var script);
        return script;
    }
}
