using System.Diagnostics;

namespace KumamotoWards.TestSupport.SqlServer;

internal static class Callers
{
    /// <summary>The product's types on the stack, the nearest first. EF compiles a query before its first await.</summary>
    public static IReadOnlyList<Type> OfProduct() =>
    [
        .. new StackTrace().GetFrames()
            .Select(frame => Outermost(frame.GetMethod()?.DeclaringType))
            .Where(type => type?.Namespace is { } name && (name.StartsWith("KumamotoWards.Core", StringComparison.Ordinal) || name.StartsWith("KumamotoWards.Web", StringComparison.Ordinal)))
            .Where(type => !type!.Assembly.GetName().Name!.EndsWith(".Tests", StringComparison.Ordinal))
            .Distinct()!,
    ];

    // The state machine of an async method is a type within the one that wrote it.
    private static Type? Outermost(Type? type)
    {
        while (type?.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
