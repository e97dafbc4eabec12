using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>Puts a query on another model, and notes the parameters it needs values for.</summary>
internal sealed class SqlServerRoots(IModel model) : ExpressionVisitor
{
    public Dictionary<string, Type> Parameters { get; } = [];

    // The further statements of a split query are sent only for rows, and there are none: as one statement it has them all.
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);

    protected override Expression VisitExtension(Expression node)
    {
        switch (node)
        {
            case QueryParameterExpression parameter:
                Parameters[parameter.Name] = parameter.Type;
                return node;
            case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression):
                return new EntityQueryRootExpression(Same(root.EntityType));
            case QueryRootExpression other:
                throw new NotSupportedException($"The mirror knows no {other.GetType().Name}: teach it, or write the query in LINQ.");
            default:
                return base.VisitExtension(node);
        }
    }

    private IEntityType Same(IEntityType type) => model.FindEntityType(type.Name)
        ?? throw new InvalidOperationException($"{type.Name} is not in SQL Server's model.");
}
