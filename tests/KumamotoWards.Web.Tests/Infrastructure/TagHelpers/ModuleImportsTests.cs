using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Infrastructure.TagHelpers;

public sealed class ModuleImportsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task TheGrid_NamesEveryModuleOnce_ThoseOfItsModulesToo_AndEachIsThere()
    {
        using var client = await portal.SignInAsync("oe");
        var page = await client.GetPageAsync("/window-counts/monthly");

        var named = page.QuerySelectorAll("head link[rel=modulepreload]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(named.Distinct(), named);
        // grid.js imports the first; the others are imported by what it imports, the last two layers down.
        Assert.Superset(new HashSet<string> { "/js/grid-move.js", "/js/grid-queue.js", "/js/grid-api.js", "/js/daily-number.js" }, named.ToHashSet());
        foreach (var address in named)
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, address);
        }
    }
}
