using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Trends;

/// <summary>A select of the filter bar; its name in the address is the field's in lower case.</summary>
public sealed record FilterSelect(string Field, string Label, IEnumerable<SelectListItem> Options, string? Chosen, string? Everything = null)
{
    public string Name => Field.ToLowerInvariant();
}
