using Xunit;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Tests that work in the portal share one, and one browser, so they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
