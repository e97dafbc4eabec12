using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>axe, put into the page by ourselves: the package opens a second page each time, and carries over all that passed.</summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The pages have no frames, which would want axe of their own.</summary>
    private const string Run = """
        async () => {
          if (window.frames.length > 0) throw new Error("axe would not look into the frames of this page.");
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.target} ${node.html}`));
        }
        """;

    /// <summary>Fails with every violation and where it is.</summary>
    public static async Task AssertFindsNothingAsync(IPage page) => Findings.AssertNone(await FindingsAsync(page));

    public static async Task<IEnumerable<string>> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
