using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Services;
using KumamotoWards.TestSupport.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Organization;

/// <summary>The organisation and its services as a new installation has them.</summary>
public sealed class SeededOrganization : IAsyncLifetime
{
    public OrganizationDirectory Directory { get; private set; } = null!;

    public ServiceCatalog Services { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var database = await TestDatabase.CreateAsync(seeded: true);
        await database.InScopeAsync(async services =>
        {
            Directory = await services.GetRequiredService<OrganizationQueries>().DirectoryAsync();
            Services = await services.GetRequiredService<ServiceQueries>().CatalogAsync();
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
