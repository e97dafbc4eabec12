using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>The portal on a free loopback port, with a database of its own.</summary>
public sealed class PortalServer : IAsyncDisposable
{
    private readonly PortalFactory _factory;

    private PortalServer(PortalFactory factory)
    {
        _factory = factory;
        Address = factory.ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    public IServiceProvider Services => _factory.Services;

    public static PortalServer Start(bool sampleData = false)
    {
        var factory = new PortalFactory { SampleData = sampleData };
        factory.UseKestrel(port: 0);
        factory.StartServer();
        return new PortalServer(factory);
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();
}
