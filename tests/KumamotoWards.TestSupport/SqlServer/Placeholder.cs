namespace KumamotoWards.TestSupport.SqlServer;

/// <summary>A value of a type, for a statement that is never run.</summary>
internal static class Placeholder
{
    public static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a";
        if (type.IsValueType) return Activator.CreateInstance(type);
        return ElementOf(type) is { } element ? OneOf(type, element) : null;
    }

    private static object? OneOf(Type type, Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, array);
    }

    private static Type? ElementOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        ?.GenericTypeArguments[0];
}
