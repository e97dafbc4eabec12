using Xunit;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>A portal with sample counts and proposals, imports, evidence and notices, for all tests of a class or collection.</summary>
public class SamplePortal : IAsyncLifetime
{
    public PortalServer Portal { get; private set; } = null!;

    public SignIns SignIns { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Portal = PortalServer.Start(sampleData: true);
        SignIns = new SignIns(Portal.Address);
        await SomeImports.AddAsync(Portal.Services);
        await SomeEvidence.AddAsync(Portal.Services);
        await SomeNotices.AddAsync(Portal.Services);
    }

    public virtual async Task DisposeAsync() => await Portal.DisposeAsync();
}
