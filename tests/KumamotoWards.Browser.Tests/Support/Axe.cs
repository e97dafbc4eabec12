using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

public static class Axe
{
    /// <summary>Fails with every violation and where it is.</summary>
    public static async Task AssertFindsNothingAsync(IPage page) => Findings.AssertNone(await FindingsAsync(page));

    public static async Task<IEnumerable<string>> FindingsAsync(IPage page) =>
        (await page.RunAxe()).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help} at {node.Target} {node.Html}"));
}
