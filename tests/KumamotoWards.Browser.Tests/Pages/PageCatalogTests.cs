using KumamotoWards.TestSupport.Portal;
using KumamotoWards.Web.Features.Errors;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Browser.Tests.Pages;

public sealed class PageCatalogTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void EveryRouteOfAPage_IsInTheCatalog()
    {
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().Where(IsPage).Select(endpoint => endpoint.RoutePattern.RawText!).Distinct();

        Assert.All(routes, route => Assert.Contains(PageCatalog.All, page => Matches(route, page.Address)));
    }

    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
        && action.ControllerTypeInfo.AsType() != typeof(ErrorsController)
        && (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
        && endpoint.RoutePattern.RawText is { } route
        && !route.StartsWith("api/", StringComparison.Ordinal)
        && !Path.HasExtension(route);

    private static bool Matches(string route, string address) =>
        new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(address.Split('?')[0], []);
}
