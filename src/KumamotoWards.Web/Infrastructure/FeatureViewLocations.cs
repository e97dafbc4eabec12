using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KumamotoWards.Web.Infrastructure;

/// <summary>
/// Looks for a view beside its controller: the folder below <c>Features</c> is the rest of the controller's namespace
/// (<c>Features.WindowCounts.Daily</c> → <c>/Features/WindowCounts/Daily</c>), then one folder up, then <c>Shared</c>.
/// </summary>
internal sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Root = "KumamotoWards.Web.Features.";
    private const string Feature = "feature";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var controller = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;
        if (controller?.StartsWith(Root, StringComparison.Ordinal) == true)
            context.Values[Feature] = controller[Root.Length..].Replace('.', '/');
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(Feature, out var folder) && folder is not null)
        {
            yield return $"/Features/{folder}/{{0}}.cshtml";
            if (folder.LastIndexOf('/') is var slash and > 0) yield return $"/Features/{folder[..slash]}/{{0}}.cshtml";
        }
        yield return "/Features/Shared/{0}.cshtml";
    }
}
