using Xunit;

namespace KumamotoWards.Browser.Tests.SecondEngine;

/// <summary>One Firefox for a test class; none where it is not installed.</summary>
public sealed class FirefoxFixture : IAsyncLifetime
{
    private Firefox? _firefox;

    internal Firefox Browser => _firefox!;

    public async Task InitializeAsync() => _firefox = Firefox.Program is null ? null : await Firefox.StartAsync();

    public async Task DisposeAsync()
    {
        if (_firefox is not null)
            await _firefox.DisposeAsync();
    }
}
