using Xunit;

namespace KumamotoWards.Browser.Tests.Support;

internal static class Findings
{
    /// <summary>Fails with every line in full, where <c>Assert.Empty</c> cuts them short.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var lines = findings.ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} found:\n{string.Join('\n', lines)}");
    }
}
