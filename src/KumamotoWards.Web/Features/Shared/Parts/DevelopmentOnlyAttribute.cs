using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace KumamotoWards.Web.Features.Shared.Parts;

/// <summary>A controller that exists in Development alone; elsewhere its addresses are not mapped.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute;

internal sealed class DevelopmentOnlyConvention : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers.Where(each => each.Attributes.OfType<DevelopmentOnlyAttribute>().Any()).ToList())
            application.Controllers.Remove(controller);
    }
}
