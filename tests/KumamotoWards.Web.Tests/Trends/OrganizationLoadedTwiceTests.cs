using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

/// <summary>Two requests may load the organisation side by side: the same offices, other objects.</summary>
public sealed class OrganizationLoadedTwiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/", ".glance")]
    [InlineData("/organization/offices/oe-branch", "#figures")]
    [InlineData("/organization/wards/chuo", "#figures")]
    [InlineData("/trends/offices/oe-branch", "#years")]
    [InlineData("/trends/yearly?ward=chuo", "main table")]
    public async Task Get_FiguresOfTheOtherLoad_AreTheSame(string address, string figures)
    {
        using var client = await portal.SignInAsync("oe");
        var before = (await client.GetPageAsync(address)).QuerySelector(figures);

        await portal.InScopeAsync(services => services.GetRequiredService<VersionedCache<OrganizationDirectory>>()
            .GetAsync(Guid.NewGuid(), () => Task.FromResult(new OrganizationDirectory([], [], []))));

        Assert.NotNull(before);
        Assert.Equal(before.TextContent, (await client.GetPageAsync(address)).QuerySelector(figures)!.TextContent);
    }
}
