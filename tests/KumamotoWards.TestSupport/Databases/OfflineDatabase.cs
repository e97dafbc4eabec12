using KumamotoWards.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.TestSupport.Databases;

/// <summary>A context that never connects: for its model, its migrations and the SQL it would send.</summary>
public sealed class OfflineDatabase : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    private OfflineDatabase(DatabaseProvider provider)
    {
        var options = new DatabaseOptions { Provider = provider, ConnectionString = "Data Source=offline" };
        _services = new ServiceCollection().AddWardsData(options).BuildServiceProvider();
        _scope = _services.CreateScope();
    }

    public WardsDbContext Context => _scope.ServiceProvider.GetRequiredService<WardsDbContext>();

    public static OfflineDatabase Of(DatabaseProvider provider) => new(provider);

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
    }
}
