using KumamotoWards.Core.Proposals.Samples;
using KumamotoWards.TestSupport.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Listing;

/// <summary>The portal on 20 November 2026 with the sample proposals, which stand in every state; for tests that only read.</summary>
public sealed class SampleProposalsPortal : IAsyncLifetime
{
    private readonly Dictionary<string, PortalClient> _clients = [];

    public PortalFactory Portal { get; } = new();

    public async Task<PortalClient> AsAsync(string userName) =>
        _clients.TryGetValue(userName, out var client) ? client : _clients[userName] = await Portal.SignInAsync(userName);

    public Task InitializeAsync() => Portal.InScopeAsync(services => services.GetRequiredService<SampleProposals>().WriteAsync());

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}
