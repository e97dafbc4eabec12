using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KumamotoWards.Web.Features.WindowCounts.Daily;

internal static class FieldErrorText
{
    /// <summary>What is wrong with a field that is not drawn by the field tag helper; null when nothing is.</summary>
    public static string? ErrorOf(this ViewDataDictionary viewData, string name) =>
        viewData.ModelState[name] is { Errors: [var first, ..] } ? first.ErrorMessage : null;
}
