using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>The control inside a <c>field</c>.</summary>
public enum FieldKind
{
    /// <summary>What fits the property's type.</summary>
    Fitting,
    Text,
    Password,
    Date,

    /// <summary>A right-aligned text field with the numeric keyboard; never a spinner.</summary>
    Number,
    TextArea,
    Select,
    Checkbox,
    Radios,

    /// <summary>Two to four radio buttons joined into one bar.</summary>
    Switch,
}

internal static class FieldKinds
{
    /// <summary>The control that fits the type of a property, for views that do not say.</summary>
    public static FieldKind Of(ModelMetadata metadata, bool hasItems)
    {
        if (hasItems)
            return FieldKind.Select;
        if (metadata.DataTypeName == nameof(DataType.Password))
            return FieldKind.Password;
        if (metadata.DataTypeName == nameof(DataType.MultilineText))
            return FieldKind.TextArea;
        return OfType(metadata.UnderlyingOrModelType);
    }

    public static bool IsGroup(this FieldKind kind) => kind is FieldKind.Radios or FieldKind.Switch;

    private static FieldKind OfType(Type type)
    {
        if (type == typeof(bool))
            return FieldKind.Checkbox;
        if (type == typeof(DateOnly))
            return FieldKind.Date;
        return type == typeof(int) || type == typeof(long) ? FieldKind.Number : FieldKind.Text;
    }
}
