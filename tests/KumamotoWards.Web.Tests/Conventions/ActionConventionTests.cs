using FluentValidation;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Features.Shared.Parts;
using KumamotoWards.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Conventions;

public sealed class ActionConventionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void EveryAction_SaysWhoMayCallIt() => Assert.Empty(
        from action in Actions()
        where !action.EndpointMetadata.Any(item => item is RequirePermissionAttribute or IAllowAnonymous)
        select action.DisplayName);

    [Fact]
    public void EveryPostedForm_HasItsValidator()
    {
        using var scope = portal.Services.CreateScope();
        Assert.Empty(PostedForms().Where(form => scope.ServiceProvider.GetService(typeof(IValidator<>).MakeGenericType(form)) is null).Select(form => form.Name));
    }

    private IEnumerable<ControllerActionDescriptor> Actions() =>
        portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>();

    private IEnumerable<Type> PostedForms() =>
        from action in Actions()
        from parameter in action.Parameters
        let type = parameter.ParameterType
        where type.Name.EndsWith("Form", StringComparison.Ordinal) && type != typeof(PartsForm)
        select type;
}
