using System.Reflection;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Calls a method with arguments that are at least of the right type, to see what it asks the database.</summary>
internal sealed class AnyArguments(StaffSnapshot person)
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Waits for the answer, or for the refusal of such arguments.</summary>
    public async Task CallAsync(object service, MethodInfo method)
    {
        try
        {
            if (method.Invoke(service, [.. method.GetParameters().Select(parameter => Of(parameter.ParameterType))]) is Task task)
                await task;
        }
        catch (Exception error) when (!IsUntranslated(error))
        {
            // Odd arguments are refused somewhere; the queries until then were sent.
        }
    }

    private static bool IsUntranslated(Exception error) =>
        (error.InnerException ?? error) is NotSupportedException
        || (error.InnerException ?? error).Message.Contains("could not be translated", StringComparison.Ordinal);

    private object? Of(Type type)
    {
        if (type == typeof(StaffSnapshot)) return person;
        if (type == typeof(string)) return "oe-branch";
        if (type == typeof(int)) return 1;
        if (type == typeof(DateOnly)) return Day;
        if (type == typeof(FiscalYear)) return FiscalYear.Of(Day);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.IsGenericType && type.GenericTypeArguments is [var element]) return ListOf(type, element);
        return type.GetConstructors() is [var constructor] ? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]) : null;
    }

    private Array? ListOf(Type type, Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return type.IsInstanceOfType(array) ? array : null;
    }
}
