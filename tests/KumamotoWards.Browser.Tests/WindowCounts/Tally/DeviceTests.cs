using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

/// <summary>A portal with nothing counted yet, and a device where 大江出張所's head has opened the counter.</summary>
public abstract class DeviceTests(Chromium chromium) : IAsyncLifetime
{
    protected Chromium Chromium { get; } = chromium;

    protected TallyPortal Portal { get; private set; } = null!;

    internal CountingDevice Device { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = new TallyPortal();
        Device = await CountingDevice.SignedInAsync(Chromium, Portal);
    }

    public async Task DisposeAsync()
    {
        await Device.DisposeAsync();
        await Portal.DisposeAsync();
    }
}
