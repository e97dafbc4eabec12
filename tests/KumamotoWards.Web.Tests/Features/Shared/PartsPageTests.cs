using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Features.Shared.Parts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Features.Shared;

public sealed class PartsPageTests
{
    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void PageOfParts_IsMappedInDevelopmentAlone(string environment, bool mapped)
    {
        using var portal = new PortalFactory { EnvironmentName = environment };
        var actions = portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;
        Assert.Equal(mapped, actions.OfType<ControllerActionDescriptor>().Any(action => action.ControllerTypeInfo.AsType() == typeof(PartsController)));
    }
}
