using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.WindowCounts.History;

/// <summary>One filter above the history.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Choices">Of a select; null for a text or a date.</param>
/// <param name="Everything">The option that does not narrow; null where there is none.</param>
/// <param name="Value">Of a text or a date.</param>
/// <param name="Type">Of the input.</param>
public sealed record HistoryField(
    string Name, string Label, IEnumerable<SelectListItem>? Choices = null, string? Everything = null, string? Value = null, string Type = "text")
{
    /// <summary>What is wrong with it; the keys of the errors are compared as the framework does, without case.</summary>
    public string? Error(ViewContext context) => context.ModelState[Name]?.Errors.FirstOrDefault()?.ErrorMessage;
}
