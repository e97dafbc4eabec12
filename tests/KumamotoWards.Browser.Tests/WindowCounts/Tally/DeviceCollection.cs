using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

/// <summary>Each of these tests has a portal and browsers of its own; one at a time is enough for a machine.</summary>
[CollectionDefinition(Name)]
public sealed class DeviceCollection : ICollectionFixture<Chromium>
{
    public const string Name = "devices";
}
